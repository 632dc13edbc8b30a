import { Card } from 'antd'
import { useSignedIn } from '../session/signed-in.ts'
import { AppearanceTools } from '../shell/appearance-tools.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { accountWords } from './account-words.ts'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'
import { SessionList } from './session-list.tsx'

/** One's own account: who one is here, password, second factor, sessions. */
export function AccountPage() {
  const word = useWords(accountWords)
  const { language } = useTexts()
  const session = useSignedIn()
  return (
    <section aria-labelledby="account" className="sy-account">
      <h1 id="account">{word('title')}</h1>
      <p>
        {language === 'en' ? (session.nameEn ?? session.name) : session.name}{' '}
        <span className="sy-quiet">{session.login}</span>
      </p>
      <div className="sy-narrow-tools">
        <AppearanceTools />
      </div>
      <Card size="small" title={word('postings')} className="sy-gap">
        <ul className="sy-reasons">
          {session.postings.map(({ unit, role, roleName }) => (
            <li key={`${unit.id} ${role}`}>
              {unit.name} · {roleName}
            </li>
          ))}
        </ul>
      </Card>
      <Card size="small" title={word('password')} className="sy-gap">
        <PasswordForm />
      </Card>
      <Card size="small" title={word('factor')} className="sy-gap">
        <SecondFactor isOn={session.hasSecondFactor} />
      </Card>
      <Card size="small" title={word('sessions')} className="sy-gap">
        <SessionList />
      </Card>
    </section>
  )
}
