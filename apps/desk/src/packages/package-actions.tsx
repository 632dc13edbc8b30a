import type { PackageView } from '@shaoying/contract'
import { SchemaForm } from '@shaoying/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useActionTitles, useInputSchema } from '../api/openapi.ts'
import { fieldFaults, request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { pickers } from '../commands/pickers.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { packageWords } from '../batch/package-words.ts'

const forAll = [
  ['signOrder', 'orders/sign-order', 'order.sign'],
  ['assignOrder', 'orders/assign-order', 'order.assign'],
  ['requestAssist', 'orders/request-assist', 'assist.request'],
  ['replyToOrder', 'orders/reply-to-order', 'order.reply'],
] as const

/** What the lead does for all orders of a package at once; those that refuse say why, the others go on. */
export function PackageActions({ packageId }: { readonly packageId: string }) {
  const word = useWords(packageWords)
  const titles = useActionTitles()
  const { permissions } = useSignedIn()
  const [chosen, setChosen] = useState<{ readonly path: string; readonly title: string } | null>(null)
  const offered = forAll
    .filter(([, , permission]) => permissions.includes(permission))
    .map(([command, path]) => ({ path: path as string, title: titles(command) }))
  return (
    <div className="sy-buttons sy-gap" role="group" aria-label={word('actForAll')}>
      <strong>{word('actForAll')}</strong>
      {[...offered, { path: 'close-package', title: word('close') }].map((action) => (
        <Button key={action.path} onClick={() => setChosen(action)}>
          {action.title}
        </Button>
      ))}
      {chosen && <ActDialog key={chosen.path} packageId={packageId} {...chosen} onClose={() => setChosen(null)} />}
    </div>
  )
}

interface ActDialogProps {
  readonly packageId: string
  readonly path: string
  readonly title: string
  readonly onClose: () => void
}

function ActDialog({ packageId, path, title, onClose }: ActDialogProps) {
  const word = useWords(packageWords)
  const { formWords } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const schema = useInputSchema(`/api/v1/packages/{packageId}/${path}`)
  const act = useMutation({
    mutationFn: (input: Record<string, unknown>) =>
      request<PackageView>(`/api/v1/packages/${packageId}/${path}`, { method: 'POST', body: input }),
    onSuccess: async ({ refused }) => {
      await client.invalidateQueries({
        predicate: ({ queryKey }) => ['packages', 'order', 'orders', 'inbox'].includes(String(queryKey[0])),
      })
      if (refused.length > 0) return
      void message.success(word('done', { title }))
      onClose()
    },
  })
  const refused = act.data?.refused ?? []
  return (
    <Modal open title={title} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <CommandProblem error={act.error} />
      {refused.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="sy-gap"
          title={word('refused', { count: refused.length })}
          description={
            <ul className="sy-reasons">
              {refused.map(({ orderId, detail }) => (
                <li key={orderId}>{detail}</li>
              ))}
            </ul>
          }
        />
      )}
      {schema && (
        <SchemaForm
          schema={schema}
          words={formWords(title)}
          pickers={pickers}
          busy={act.isPending}
          faults={fieldFaults(act.error)}
          initial={{}}
          onDraft={() => undefined}
          onSubmit={(input) => act.mutate(input)}
        />
      )}
    </Modal>
  )
}
