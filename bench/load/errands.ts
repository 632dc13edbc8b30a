import { commands, reads, register, type Fleet } from '../scenarios.ts'
import type { Errand } from './closed-loop.ts'
import type { ThinAnswer, ThinRequest } from './thin-connection.ts'

/** What a load is made of, by name: a new appeal, a command to orders (each once), a look at orders (again and again), or whole lives. */
export type Plan =
  | { readonly kind: 'register' }
  | { readonly kind: 'command'; readonly name: string; readonly orderIds: readonly string[] }
  | { readonly kind: 'read'; readonly name: string; readonly orderIds: readonly string[] }
  | { readonly kind: 'lifecycle' }

/** The errand of a plan, and the orders that it went well with. */
export function errandOf(plan: Plan, fleet: Fleet): { readonly errand: Errand; readonly orderIds: string[] } {
  const orderIds: string[] = []
  switch (plan.kind) {
    case 'register':
      return {
        orderIds,
        errand: (ask) => once(ask, register(fleet), ({ text }) => void orderIds.push(orderIdOf(text))),
      }
    case 'command':
      return { orderIds, errand: commandErrand(plan, fleet, orderIds) }
    case 'read':
      return { orderIds, errand: readErrand(plan, fleet) }
    case 'lifecycle':
      return { orderIds, errand: (ask) => lifecycle(ask, fleet) }
  }
}

type Ask = Parameters<Errand>[0]

function commandErrand({ name, orderIds }: Plan & { readonly kind: 'command' }, fleet: Fleet, done: string[]): Errand {
  let index = 0
  return (ask) => {
    const orderId = orderIds[index++]
    return orderId === undefined ? null : once(ask, commands[name]!(fleet, orderId), () => void done.push(orderId))
  }
}

function readErrand({ name, orderIds }: Plan & { readonly kind: 'read' }, fleet: Fleet): Errand {
  let turn = 0
  return (ask) => once(ask, reads[name]!(fleet, orderIds[turn++ % orderIds.length]!))
}

/** One request that is to succeed. */
export async function once(
  ask: Ask,
  request: ThinRequest,
  keep?: (answer: ThinAnswer) => void,
): Promise<'done' | string> {
  const answer = await ask(request)
  if (answer.status >= 300) return String(answer.status)
  keep?.(answer)
  return 'done'
}

/** Created, assigned, signed for, resolved, and then found by its number. */
async function lifecycle(ask: Ask, fleet: Fleet): Promise<'done' | string> {
  const registered = await ask(register(fleet))
  if (registered.status !== 201) return `register ${registered.status}`
  const { orderId, number } = JSON.parse(registered.text) as { readonly orderId: string; readonly number: string }
  for (const name of ['dispatch', 'sign', 'reply'] as const) {
    const { status } = await ask(commands[name]!(fleet, orderId))
    if (status !== 200) return `${name} ${status}`
  }
  const found = await ask(reads['search by number']!(fleet, number))
  return found.status === 200 && found.text.includes(orderId) ? 'done' : `search ${found.status}`
}

function orderIdOf(text: string): string {
  return (JSON.parse(text) as { readonly orderId: string }).orderId
}
