import { useEffect, useState } from 'react'

/** As long as somebody goes on typing nothing is asked. */
const settlesAfterMs = 350

/** The value once it has not changed for a moment. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  const written = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(written) as T), settlesAfterMs)
    return () => clearTimeout(timer)
  }, [written])
  return settled
}
