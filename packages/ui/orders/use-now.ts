import { useEffect, useState } from 'react'
import { serverNow } from './server-clock.ts'

const listeners = new Set<(now: number) => void>()
let timer: ReturnType<typeof setInterval> | null = null

/** One timer for all clocks on the page. */
export function useNow(): number {
  const [now, setNow] = useState(() => serverNow())
  useEffect(() => {
    listeners.add(setNow)
    timer ??= setInterval(() => listeners.forEach((listener) => listener(serverNow())), 15_000)
    return () => {
      listeners.delete(setNow)
      if (listeners.size > 0 || timer === null) return
      clearInterval(timer)
      timer = null
    }
  }, [])
  return now
}
