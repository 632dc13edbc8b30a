import { Link } from '@tanstack/react-router'
import { useWords } from '../texts/use-texts.tsx'
import { useUnread } from './notification-queries.ts'
import { notificationWords } from './notification-words.ts'

/** In the header: what one has not read, counted, and the way there. */
export function Bell({ isAllowed }: { readonly isAllowed: boolean }) {
  const word = useWords(notificationWords)
  const { count, text } = useUnread(isAllowed)
  if (!isAllowed) return null
  return (
    <Link
      to="/notifications"
      className="sy-icon sy-bell"
      aria-label={word('bell', { count: text })}
      title={word('bell', { count: text })}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path
          d="M10 2.5a5 5 0 0 0-5 5v3.2L3.5 14h13L15 10.7V7.5a5 5 0 0 0-5-5ZM8 15.5a2 2 0 0 0 4 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      {count > 0 && (
        <span className="sy-count" aria-hidden="true">
          {text}
        </span>
      )}
    </Link>
  )
}
