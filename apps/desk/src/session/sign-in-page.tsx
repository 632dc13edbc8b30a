import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Form, Input } from 'antd'
import { useState } from 'react'
import { ApiProblem, request } from '../api/request.ts'
import { LanguageChoice } from '../theme/language-choice.tsx'
import { useTexts } from '../texts/use-texts.tsx'

interface Credentials {
  readonly login: string
  readonly password: string
  readonly otp?: string
}

export function SignInPage() {
  const { say } = useTexts()
  const client = useQueryClient()
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const signIn = async ({ login, password, otp }: Credentials): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      await request('/api/v1/session', { method: 'POST', body: { login, password, ...(otp ? { otp } : {}) } })
      await client.invalidateQueries()
    } catch (error) {
      setFault(error instanceof ApiProblem ? error.message : say('unreachable'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className="sy-sign-in">
      <Card className="sy-sign-in-card">
        <h1>{say('product')} <span className="sy-quiet">{say('desk')}</span></h1>
        <Form layout="vertical" onFinish={(values: Credentials) => void signIn(values)} disabled={busy}>
          <Form.Item name="login" label={say('login')} rules={[{ required: true, message: say('required') }]}><Input autoFocus autoComplete="username" /></Form.Item>
          <Form.Item name="password" label={say('password')} rules={[{ required: true, message: say('required') }]}><Input.Password autoComplete="current-password" /></Form.Item>
          <Form.Item name="otp" label={say('otp')}><Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} /></Form.Item>
          {fault && <Alert type="error" title={fault} showIcon className="sy-gap" />}
          <Button type="primary" htmlType="submit" block loading={busy}>{say('signIn')}</Button>
        </Form>
        <div className="sy-buttons"><LanguageChoice /></div>
      </Card>
    </main>
  )
}
