import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ApiProblem, request } from '../api/request.ts'
import { pathOf } from './batchable.ts'

export interface BatchItem {
  readonly orderId: string
  readonly number: string
  readonly lead?: { readonly id: string } | null
}

export interface Refused {
  readonly number: string
  readonly why: string
}

export interface BatchRun {
  readonly count: number
  readonly done: number
  readonly refused: readonly Refused[]
  readonly isOver: boolean
}

const touched = ['inbox', 'queue', 'queues', 'order', 'orders']

/** Gives one command to each order in turn. It can be stopped; what is done stays done. */
export function useBatch() {
  const client = useQueryClient()
  const [run, setRun] = useState<BatchRun | null>(null)
  const stopped = useRef(false)
  const begin = async (command: string, items: readonly BatchItem[], input: unknown): Promise<void> => {
    stopped.current = false
    let state: BatchRun = { count: items.length, done: 0, refused: [], isOver: false }
    setRun(state)
    for (const { orderId, number } of items) {
      if (stopped.current) break
      try {
        await request(`/api/v1/orders/${orderId}/${pathOf(command)}`, { method: 'POST', body: input })
        state = { ...state, done: state.done + 1 }
      } catch (error) {
        state = {
          ...state,
          refused: [...state.refused, { number, why: error instanceof ApiProblem ? error.message : String(error) }],
        }
      }
      setRun(state)
    }
    setRun({ ...state, isOver: true })
    await client.invalidateQueries({ predicate: ({ queryKey }) => touched.includes(String(queryKey[0])) })
  }
  return { run, begin, stop: () => (stopped.current = true), reset: () => setRun(null) }
}
