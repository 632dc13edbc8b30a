import { initialOrder, type Order } from './order.ts'

/** An order without what it has in common with one before its first fact: most of its lists are empty all its life. */
export type KeptOrder = Partial<Order>

const names = Object.keys(initialOrder) as readonly (keyof Order)[]

/** What is written down of an order. */
export function keptOrder(order: Order): KeptOrder {
  const kept: Record<string, unknown> = {}
  for (const name of names) if (order[name] !== initialOrder[name]) kept[name] = order[name]
  return kept
}

/** The order again, from what was written down; one that was written whole stays as it is. */
export function wholeOrder(kept: KeptOrder): Order {
  return { ...initialOrder, ...kept }
}
