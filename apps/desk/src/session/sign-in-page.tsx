import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { ApiProblem, request } from '../api/request.ts'
import { LanguageChoice } from '../theme/language-choice.tsx'
import { useTexts } from '../texts/use-texts.tsx'

/** The first thing that loads: plain fields, so that nothing large has to come before somebody can type. */
export function SignInPage() {
  const { say } = useTexts()
  const client = useQueryClient()
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const signIn = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const [login, otp] = ['login', 'otp'].map((name) => String(given.get(name) ?? '').trim())
    setBusy(true)
    setFault(null)
    try {
      await request('/api/v1/session', {
        method: 'POST',
        body: { login, password: given.get('password'), ...(otp ? { otp } : {}) },
      })
      await client.invalidateQueries()
    } catch (error) {
      setFault(error instanceof ApiProblem ? error.message : say('unreachable'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className="sy-sign-in">
      <div className="sy-sign-in-card sy-panel">
        <h1>
          {say('product')} <span className="sy-quiet">{say('desk')}</span>
        </h1>
        <form onSubmit={(event) => void signIn(event)}>
          <label className="sy-field">
            {say('login')}
            <input
              id="login"
              name="login"
              className="sy-input"
              required
              autoFocus
              autoComplete="username"
              autoCapitalize="none"
            />
          </label>
          <label className="sy-field">
            {say('password')}
            <input
              id="password"
              name="password"
              type="password"
              className="sy-input"
              required
              autoComplete="current-password"
            />
          </label>
          <label className="sy-field">
            {say('otp')}
            <input
              id="otp"
              name="otp"
              className="sy-input"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
            />
          </label>
          {fault && <Alert type="error" title={fault} showIcon className="sy-gap" />}
          <Button type="primary" htmlType="submit" block loading={busy}>
            {say('signIn')}
          </Button>
        </form>
        <div className="sy-buttons">
          <LanguageChoice />
        </div>
      </div>
    </main>
  )
}
