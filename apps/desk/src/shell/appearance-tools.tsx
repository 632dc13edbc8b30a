import { Button } from 'antd'
import { useTexts } from '../texts/use-texts.tsx'
import { LanguageChoice } from '../theme/language-choice.tsx'
import { useSignOut } from './use-sign-out.ts'

/** Language, light or dark, larger type, and the way out: in the header of a desk, on the account’s page of a phone. */
export function AppearanceTools() {
  const { say, turnTheme, turnSize } = useTexts()
  const signOut = useSignOut()
  return (
    <>
      <LanguageChoice />
      <button
        type="button"
        className="sy-icon"
        title={say('appearance')}
        aria-label={say('appearance')}
        onClick={turnTheme}
      >
        <span aria-hidden="true">◐</span>
      </button>
      <button
        type="button"
        className="sy-icon"
        title={say('largeType')}
        aria-label={say('largeType')}
        onClick={turnSize}
      >
        <span aria-hidden="true" lang="zh">
          大
        </span>
      </button>
      <Button size="small" onClick={signOut}>
        {say('signOut')}
      </Button>
    </>
  )
}
