import { Mark } from './mark.tsx'
import { useNow } from './use-now.ts'

export interface DueClockProps {
  readonly dueAt: string | null
  /** Words of the user's language. */
  readonly words: {
    readonly none: string
    left(text: string): string
    late(text: string): string
    readonly units: readonly [string, string, string]
  }
}

/** How long is left, or how late it is; red when late, amber on the last day. Turns by itself. */
export function DueClock({ dueAt, words }: DueClockProps) {
  const now = useNow()
  if (dueAt === null) return <span className="sy-quiet">{words.none}</span>
  const seconds = Math.round((Date.parse(dueAt) - now) / 1000)
  const text = spanText(Math.abs(seconds), words.units)
  const tone = seconds <= 0 ? 'late' : seconds < 86_400 ? 'soon' : 'plain'
  return (
    <Mark tone={tone}>
      <time dateTime={dueAt} title={new Date(dueAt).toLocaleString()}>
        {seconds <= 0 ? words.late(text) : words.left(text)}
      </time>
    </Mark>
  )
}

/** The two largest units that matter: days and hours, hours and minutes, minutes. */
export function spanText(seconds: number, [day, hour, minute]: readonly [string, string, string]): string {
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor((seconds % 86_400) / 3600),
    Math.floor((seconds % 3600) / 60),
  ]
  if (days > 0) return hours > 0 ? `${days}${day}${hours}${hour}` : `${days}${day}`
  return hours > 0 ? `${hours}${hour}${minutes}${minute}` : `${minutes}${minute}`
}
