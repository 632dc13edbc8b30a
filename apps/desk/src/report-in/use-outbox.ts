import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useSignedIn } from '../session/signed-in.ts'
import { dropCheckIn, listKeptCheckIns, type KeptCheckIn } from './outbox.ts'
import { sendKept } from './send-check-in.ts'

export interface Outbox {
  readonly waiting: readonly KeptCheckIn[]
  readonly sentNow: number
  readonly send: () => Promise<void>
  readonly drop: (checkInId: string) => Promise<void>
}

const betweenTriesMs = 5_000

/** What waits on this phone; tries again when the network is back and every five seconds. */
export function useOutbox(): Outbox {
  const { personId } = useSignedIn()
  const client = useQueryClient()
  const [sentNow, setSentNow] = useState(0)
  const { data: waiting = [] } = useQuery({ queryKey: ['outbox', personId], queryFn: () => listKeptCheckIns(personId) })
  const again = useCallback(
    () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => ['outbox', 'whistle', 'whistles'].includes(String(queryKey[0])),
      }),
    [client],
  )
  const send = useCallback(async () => {
    const sent = await sendKept(personId)
    setSentNow((before) => before + sent)
    await again()
  }, [personId, again])
  const isWaiting = waiting.some(({ refusal }) => refusal === null)
  useEffect(() => {
    if (!isWaiting) return
    const tryNow = (): void => void send()
    const timer = setInterval(tryNow, betweenTriesMs)
    window.addEventListener('online', tryNow)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', tryNow)
    }
  }, [isWaiting, send])
  return { waiting, sentNow, send, drop: async (checkInId) => (await dropCheckIn(checkInId), again()) }
}
