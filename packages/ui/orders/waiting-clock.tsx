import { spanText } from './due-clock.tsx'
import { useNow } from './use-now.ts'

export interface WaitingClockProps {
  readonly since: string
  /** Words of the user's language. */
  readonly words: { waited(text: string): string; readonly units: readonly [string, string, string] }
}

/** How long something has waited that has no limit yet. Turns by itself. */
export function WaitingClock({ since, words }: WaitingClockProps) {
  const seconds = Math.max(0, Math.round((useNow() - Date.parse(since)) / 1000))
  return (
    <time className="sy-quiet" dateTime={since} title={new Date(since).toLocaleString()}>
      {words.waited(spanText(seconds, words.units))}
    </time>
  )
}
