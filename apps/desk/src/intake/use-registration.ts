import type { OrderStanding, RegisteredOrder } from '@shaoying/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { mattersOf, registrationOf, type AppealForm } from './appeal.ts'

/** What follows the registration at once, in the same gesture. */
export type FollowUp =
  | { readonly go: 'dispatch' | 'submit' | 'nothing' }
  | { readonly go: 'answer'; readonly answer: string }
  | { readonly go: 'hand_over'; readonly line: string; readonly told: string }

/** The earlier order it belongs to: told about again, linked because of a new fact, or added to. */
export interface Earlier {
  readonly orderId: string
  readonly number: string
  readonly manner: 'repeat' | 'new_fact' | 'supplement'
  readonly told: string
}

/** One press of the button: everything it takes to send it, now or when the network is back. */
export interface Registration {
  readonly form: AppealForm
  readonly follow: FollowUp
  readonly key: string
  readonly earlier?: Earlier | undefined
  readonly callId?: string | undefined
}

export interface Registered {
  /** Null when it was added to an earlier order. */
  readonly order: RegisteredOrder | null
  /** How it stands after what followed; null when that was refused or nothing was to follow. */
  readonly after: OrderStanding | null
  /** Orders made of the further matters. */
  readonly others: readonly OrderStanding[]
  readonly addedTo: string | null
  /** Why what was to follow did not; the order is registered all the same. */
  readonly refused: Error | null
}

const steps = {
  dispatch: () => ({ path: 'dispatch-order', input: {} }),
  submit: () => ({ path: 'submit-for-dispatch', input: {} }),
  answer: ({ answer }: { readonly answer: string }) => ({ path: 'answer-at-once', input: { answer } }),
  hand_over: ({ line, told }: { readonly line: string; readonly told: string }) => ({
    path: 'transfer-emergency',
    input: { line, told },
  }),
}

const post = <T>(path: string, body: unknown, key: string, version?: number): Promise<T> =>
  request<T>(path, { method: 'POST', body, key, ...(version === undefined ? {} : { version }) })

/** Sends it step by step, each with a key of its own: what broke off is sent again and done once. */
export async function sendRegistration({ form, follow, key, earlier, callId }: Registration): Promise<Registered> {
  const none = { after: null, others: [], addedTo: null, refused: null }
  if (earlier?.manner === 'supplement') {
    await post(`/api/v1/orders/${earlier.orderId}/supplement-appeal`, { words: form.words ?? '', isNewFact: true }, key)
    return { ...none, order: null, addedTo: earlier.number }
  }
  const order = await post<RegisteredOrder>('/api/v1/orders', registrationOf(form), key)
  if (callId)
    await post(`/api/v1/calls/${callId}/link-call`, { orderId: order.orderId }, `${key}-c`).catch(() => undefined)
  try {
    const others = await splitOff(order.orderId, form, key)
    if (earlier) {
      const {
        orders: [told],
      } = await post<{ readonly orders: readonly OrderStanding[] }>(
        `/api/v1/orders/${order.orderId}/mark-repeat`,
        {
          earlierOrderId: earlier.orderId,
          hasNewFact: earlier.manner === 'new_fact',
          ...(earlier.manner === 'repeat' ? { told: earlier.told } : {}),
        },
        `${key}-r`,
      )
      if (earlier.manner === 'repeat') return { ...none, order, others, after: told ?? null }
    }
    for (const other of others)
      await goOn(other.orderId, follow.go === 'answer' ? { go: 'submit' } : follow, `${key}-${other.orderId}`)
    return { ...none, order, others, after: await goOn(order.orderId, follow, `${key}-2`) }
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'TypeError') throw error
    return { ...none, order, refused: error }
  }
}

async function splitOff(orderId: string, form: AppealForm, key: string): Promise<readonly OrderStanding[]> {
  const matters = mattersOf(form)
  if (matters.length === 0) return []
  const { orders } = await post<{ readonly orders: readonly OrderStanding[] }>(
    `/api/v1/orders/${orderId}/split-order`,
    { matters },
    `${key}-s`,
  )
  return orders.filter((other) => other.orderId !== orderId)
}

async function goOn(orderId: string, follow: FollowUp, key: string): Promise<OrderStanding | null> {
  if (follow.go === 'nothing') return null
  const { path, input } =
    follow.go === 'answer'
      ? steps.answer(follow)
      : follow.go === 'hand_over'
        ? steps.hand_over(follow)
        : steps[follow.go]()
  return post<OrderStanding>(`/api/v1/orders/${orderId}/${path}`, input, key)
}

/** Registers and goes on in one gesture. A repeat after a lost answer carries the same keys and makes no second order. */
export function useRegistration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: sendRegistration,
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) =>
          ['queues', 'queue', 'orders', 'calls', 'caller-history'].includes(String(queryKey[0])),
      }),
  })
}
