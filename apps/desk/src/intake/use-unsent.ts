import { useCallback, useEffect, useRef, useState } from 'react'
import { useSignedIn } from '../session/signed-in.ts'
import { isUnreached, readUnsent, writeUnsent, type Unsent } from './unsent.ts'
import { sendRegistration, type Registration } from './use-registration.ts'

const everyMs = 5000

/** What waits for the network, tried again until it is through; numbers of what got through. */
export function useUnsent() {
  const { personId } = useSignedIn()
  const [waiting, setWaiting] = useState<readonly Unsent[]>(() => readUnsent(personId))
  const [sent, setSent] = useState<readonly string[]>([])
  const isTrying = useRef(false)
  const put = useCallback((all: readonly Unsent[]): void => (writeUnsent(personId, all), setWaiting(all)), [personId])
  const keep = useCallback(
    (registration: Registration): void =>
      put([...readUnsent(personId), { registration, keptAt: Date.now(), why: null }]),
    [personId, put],
  )
  const drop = useCallback(
    (key: string): void => put(readUnsent(personId).filter(({ registration }) => registration.key !== key)),
    [personId, put],
  )
  useEffect(() => {
    const attempt = async (): Promise<void> => {
      if (isTrying.current) return
      isTrying.current = true
      for (const { registration, why } of readUnsent(personId)) {
        if (why !== null) continue
        try {
          const { order, addedTo } = await sendRegistration(registration)
          drop(registration.key)
          setSent((before) => [...before, order?.number ?? addedTo ?? ''])
        } catch (error) {
          if (isUnreached(error)) break
          put(
            readUnsent(personId).map((one) =>
              one.registration.key === registration.key
                ? { ...one, why: error instanceof Error ? error.message : String(error) }
                : one,
            ),
          )
        }
      }
      isTrying.current = false
    }
    const timer = setInterval(() => void attempt(), everyMs)
    const now = (): void => void attempt()
    addEventListener('online', now)
    now()
    return () => {
      clearInterval(timer)
      removeEventListener('online', now)
    }
  }, [personId, drop, put])
  return { waiting, sent, keep, drop }
}
