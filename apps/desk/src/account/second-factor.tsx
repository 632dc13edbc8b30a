import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, QRCode } from 'antd'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { accountWords } from './account-words.ts'

const path = '/api/v1/session/second-factor'

interface Proof {
  readonly current?: string
  readonly code?: string
}

/** Turns the second factor on (secret, then a code that proves it) and off. */
export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
  const word = useWords(accountWords)
  const client = useQueryClient()
  const enrol = useMutation({
    mutationFn: (body: Proof) =>
      request<{ readonly secret: string; readonly uri: string }>(path, { method: 'POST', body }),
  })
  const finish = useMutation({
    mutationFn: ({ step, ...body }: Proof & { readonly step: 'confirm' | 'remove' }) =>
      request(`${path}/${step}`, { method: 'POST', body }),
    onSuccess: () => (enrol.reset(), client.invalidateQueries({ queryKey: ['session'] })),
  })
  const secret = enrol.data
  return (
    <>
      <p>{isOn ? word('factorOn') : word('factorOff')}</p>
      <CommandProblem error={enrol.error ?? finish.error} />
      {secret && (
        <div className="sy-gap">
          <p>
            {word('scan')} <code>{secret.secret}</code>
          </p>
          <QRCode value={secret.uri} bgColor="#ffffff" color="#000000" />
        </div>
      )}
      {secret ? (
        <ProofForm
          key="confirm"
          fields={['code']}
          submit={word('confirm')}
          onProof={(proof) => finish.mutate({ step: 'confirm', ...proof })}
        />
      ) : isOn ? (
        <ProofForm
          key="remove"
          fields={['current', 'code']}
          submit={word('remove')}
          onProof={(proof) => finish.mutate({ step: 'remove', ...proof })}
        />
      ) : (
        <ProofForm key="enrol" fields={['current']} submit={word('enrol')} onProof={(proof) => enrol.mutate(proof)} />
      )}
    </>
  )
}

function ProofForm({
  fields,
  submit,
  onProof,
}: {
  readonly fields: readonly ('current' | 'code')[]
  readonly submit: string
  readonly onProof: (proof: Proof) => void
}) {
  const word = useWords(accountWords)
  const { say } = useTexts()
  const rules = [{ required: true, message: say('required') }]
  return (
    <Form name="factor" layout="vertical" onFinish={onProof} className="sy-narrow-form">
      {fields.includes('current') && (
        <Form.Item name="current" label={word('current')} rules={rules}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      )}
      {fields.includes('code') && (
        <Form.Item name="code" label={word('code')} rules={rules}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
      )}
      <Button htmlType="submit">{submit}</Button>
    </Form>
  )
}
