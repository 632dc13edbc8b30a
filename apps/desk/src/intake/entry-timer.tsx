import { useEffect, useState } from 'react'
import { useTexts } from '../texts/use-texts.tsx'

/** How long this entry takes; from 7.2 to 4.8 minutes is what one city was proud of. */
export function EntryTimer({ isRunning }: { readonly isRunning: boolean }) {
  const { say } = useTexts()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!isRunning) return setSeconds(0)
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [isRunning])
  return (
    <span className="sy-quiet" role="timer" aria-live="off">
      {say('entryTime')} {String(Math.floor(seconds / 60)).padStart(2, '0')}:{String(seconds % 60).padStart(2, '0')}
    </span>
  )
}
