import type { OrderStanding, RegisteredOrder } from '@shaoying/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { registrationOf, type AppealForm } from './appeal.ts'

/** What follows the registration at once, in the same gesture. */
export type FollowUp = { readonly go: 'dispatch' | 'submit' | 'nothing' } | { readonly go: 'answer', readonly answer: string } | { readonly go: 'hand_over', readonly line: string, readonly told: string }

export interface Registered {
  readonly order: RegisteredOrder
  /** How it stands after what followed; null when that was refused or nothing was to follow. */
  readonly after: OrderStanding | null
  /** Why what was to follow did not; the order is registered all the same. */
  readonly refused: Error | null
}

const steps = {
  dispatch: () => ({ path: 'dispatch-order', input: {} }),
  submit: () => ({ path: 'submit-for-dispatch', input: {} }),
  answer: ({ answer }: { readonly answer: string }) => ({ path: 'answer-at-once', input: { answer } }),
  hand_over: ({ line, told }: { readonly line: string, readonly told: string }) => ({ path: 'transfer-emergency', input: { line, told } }),
}

/** Registers and goes on in one gesture. A repeat after a lost answer carries the same key and makes no second order. */
export function useRegistration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ form, follow, key }: { readonly form: AppealForm, readonly follow: FollowUp, readonly key: string }): Promise<Registered> => {
      const order = await request<RegisteredOrder>('/api/v1/orders', { method: 'POST', body: registrationOf(form), key })
      if (follow.go === 'nothing') return { order, after: null, refused: null }
      const { path, input } = follow.go === 'answer' ? steps.answer(follow) : follow.go === 'hand_over' ? steps.hand_over(follow) : steps[follow.go]()
      try {
        return { order, after: await request<OrderStanding>(`/api/v1/orders/${order.orderId}/${path}`, { method: 'POST', body: input, version: order.version, key: `${key}-2` }), refused: null }
      } catch (error) {
        return { order, after: null, refused: error instanceof Error ? error : new Error(String(error)) }
      }
    },
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => ['queues', 'queue', 'orders'].includes(String(queryKey[0])) }),
  })
}

