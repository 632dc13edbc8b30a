import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TextKey } from '../texts/texts.ts'
import { useTexts } from '../texts/use-texts.tsx'

/** Nothing is here: why, and where to go instead. */
export function EmptyPage({
  text,
  hint,
  children,
}: {
  readonly text: TextKey
  readonly hint?: TextKey
  readonly children?: ReactNode
}) {
  const { say } = useTexts()
  return (
    <section className="sy-empty">
      <h1>{say(text)}</h1>
      {hint && <p className="sy-quiet">{say(hint)}</p>}
      <div className="sy-buttons sy-centre">
        {children}
        <Link to="/">{say('goHome')}</Link>
      </div>
    </section>
  )
}
