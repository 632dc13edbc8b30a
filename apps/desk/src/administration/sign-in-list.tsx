import { useTexts, useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'
import { PagedLines } from './paged-lines.tsx'

interface SignIn {
  readonly signInId: string
  readonly at: string
  readonly login: string
  readonly outcome: string
  readonly address: string
}

/** Who signed in or tried to, from where. */
export function SignInList() {
  const word = useWords(administrationWords)
  const { moment } = useTexts()
  const told = (outcome: string): string =>
    `outcome.${outcome}` in administrationWords
      ? word(`outcome.${outcome}` as keyof typeof administrationWords)
      : outcome
  return (
    <PagedLines<SignIn>
      path="/api/v1/sign-ins"
      line={({ signInId, at, login, outcome, address }) => ({
        key: signInId,
        content: (
          <>
            <span>
              <strong>{login}</strong> {told(outcome)}
            </span>
            <span className="sy-quiet">
              {moment(at)} · {address}
            </span>
          </>
        ),
      })}
    />
  )
}
