import { Alert } from 'antd'
import { useWords } from '../texts/use-texts.tsx'
import { accountWords } from './account-words.ts'
import { PasswordForm } from './password-form.tsx'

/** Whoever came with a password for one use chooses their own before anything else. */
export function FirstPasswordPage() {
  const word = useWords(accountWords)
  return (
    <main className="sy-sign-in">
      <div className="sy-sign-in-card sy-panel">
        <h1>{word('password')}</h1>
        <Alert type="info" showIcon title={word('mustChange')} className="sy-gap" />
        <PasswordForm />
      </div>
    </main>
  )
}
