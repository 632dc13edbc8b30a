import { useEffect, useState } from 'react'
import { Mark } from './mark.tsx'
import { spanText } from './due-clock.tsx'
import { serverNow } from './server-clock.ts'

export interface CountdownProps {
  readonly dueAt: string
  readonly words: {
    left(text: string): string
    late(text: string): string
    readonly units: readonly [string, string, string]
  }
}

const hour = 3600

/** A short limit that runs: by the second within its last hour, red when it has passed. */
export function Countdown({ dueAt, words }: CountdownProps) {
  const seconds = Math.round((Date.parse(dueAt) - useSecond()) / 1000)
  const span = Math.abs(seconds)
  const text =
    span < hour
      ? `${String(Math.floor(span / 60)).padStart(2, '0')}:${String(span % 60).padStart(2, '0')}`
      : spanText(span, words.units)
  return (
    <Mark tone={seconds <= 0 ? 'late' : seconds < 600 ? 'soon' : 'plain'}>
      <time dateTime={dueAt} role="timer" aria-live="off">
        {seconds <= 0 ? words.late(text) : words.left(text)}
      </time>
    </Mark>
  )
}

function useSecond(): number {
  const [now, setNow] = useState(() => serverNow())
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
