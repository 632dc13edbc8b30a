import type { Named } from '@shaoying/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'
import { PagedLines } from './paged-lines.tsx'

interface Account {
  readonly personId: string
  readonly login: string
  readonly name: string
  readonly units: readonly Named[]
  readonly account: 'none' | 'active' | 'disabled'
  readonly hasSecondFactor: boolean
  readonly lockedUntil: string | null
  readonly lastSignedInAt: string | null
}

type Step = 'open' | 'reset-password' | 'reset-second-factor' | 'disable' | 'enable'

const steps: Readonly<Record<Account['account'], readonly Step[]>> = {
  none: ['open'],
  active: ['reset-password', 'disable'],
  disabled: ['enable'],
}

/** Who has an account; opening, resetting and closing them, each with a reason. */
export function AccountList() {
  const word = useWords(administrationWords)
  const { moment } = useTexts()
  const [asked, setAsked] = useState<{ readonly account: Account; readonly step: Step } | null>(null)
  const about = ({ units, account, lastSignedInAt, lockedUntil }: Account): string =>
    [
      units.map(({ name }) => name).join('、'),
      word(`account.${account}`),
      lastSignedInAt ? word('lastSignedIn', { at: moment(lastSignedInAt) }) : word('neverSignedIn'),
      lockedUntil ? word('lockedUntil', { at: moment(lockedUntil) }) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <>
      <PagedLines<Account>
        path="/api/v1/accounts"
        line={(account) => ({
          key: account.personId,
          content: (
            <>
              <span>
                <strong>{account.name}</strong> {account.login} <span className="sy-quiet">{about(account)}</span>
              </span>
              <span className="sy-buttons">
                {[...steps[account.account], ...(account.hasSecondFactor ? ['reset-second-factor' as const] : [])].map(
                  (step) => (
                    <Button key={step} size="small" onClick={() => setAsked({ account, step })}>
                      {word(step)}
                    </Button>
                  ),
                )}
              </span>
            </>
          ),
        })}
      />
      {asked && <StepDialog key={asked.account.personId + asked.step} {...asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function StepDialog({
  account,
  step,
  onClose,
}: {
  readonly account: Account
  readonly step: Step
  readonly onClose: () => void
}) {
  const word = useWords(administrationWords)
  const client = useQueryClient()
  const id = useId()
  const [why, setWhy] = useState('')
  const give = useMutation({
    mutationFn: () =>
      request<{ readonly login: string; readonly password: string } | undefined>(
        `/api/v1/accounts/${account.personId}/${step}`,
        { method: 'POST', body: { why } },
      ),
    onSuccess: (secret) => {
      void client.invalidateQueries({ queryKey: ['administration'] })
      if (!secret) onClose()
    },
  })
  const secret = give.data
  return (
    <Modal
      open
      title={`${word(step)} · ${account.name}`}
      onCancel={onClose}
      footer={secret ? null : undefined}
      okText={word(step)}
      okButtonProps={{ disabled: why.trim() === '', loading: give.isPending }}
      onOk={() => give.mutate()}
    >
      <CommandProblem error={give.error} />
      {secret ? (
        <Alert type="success" title={word('oncePassword', secret)} />
      ) : (
        <>
          <label htmlFor={id}>{word('why')}</label>
          <Input id={id} value={why} maxLength={500} onChange={({ target }) => setWhy(target.value)} />
        </>
      )}
    </Modal>
  )
}
