import { refuse } from '../../kernel/refusal.ts'
import type { Condition } from '../condition.ts'
import { findClock } from '../order-clocks.ts'

/** The next attempt takes another hour than the last one. Code: `callback.too_soon`, saying when. */
export const attemptIsDue: Condition = (order, { at }) => {
  const next = findClock(order, 'callback_attempt')
  if (next?.situation !== 'running' || at >= next.dueAt) return null
  return refuse('callback.too_soon', {
    params: { nextAt: next.dueAt },
    basis: [{ source: 'pack', reference: 'rules/callback.attemptHours', key: 'callback.different_hours' }],
  })
}

const secret = () =>
  refuse('vault.contact_secret', { basis: [{ source: 'law', reference: 'JN 16', key: 'vault.contact_secret' }] })

/** Nobody calls whom they may not know, or who left no number. Codes: `vault.contact_secret`, `callback.nobody_to_call`. */
export const canBeCalled: Condition = ({ appeal }) => {
  if (appeal.confidential) return secret()
  return appeal.petitioner.id === null ? refuse('callback.nobody_to_call') : null
}

/** … and the unit nobody whose contact is kept from it. */
export const unitMayCall: Condition = (order, context, grant) =>
  order.appeal.petitioner.contactSecret ? secret() : canBeCalled(order, context, grant)

/** The last callback said that it is not solved. Code: `callback.was_solved`. */
export const wasNotSolved: Condition = ({ callbacks }) =>
  callbacks.at(-1)?.solved === 'solved'
    ? refuse('callback.was_solved', { allowed: ['closeOrder', 'sendBackForRework'] })
    : null
