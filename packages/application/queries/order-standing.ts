import { situationTexts, type Language, type OrderStanding } from '@shaoying/contract'
import { currentDispatch } from '@shaoying/domain'
import type { CityRules } from '@shaoying/domain'
import type { OrderAnswer } from '../run-command/command-order.ts'
import { unitNamedOrNull } from './names.ts'

/** What a command's answer says about the order: nothing that is not for everybody who may give a command to it. */
export function orderStanding(
  { order, orderId, version, events, replayed }: OrderAnswer,
  rules: CityRules,
  language: Language,
): OrderStanding {
  return {
    orderId,
    number: order.number,
    version,
    situation: order.situation.name,
    situationText: situationTexts[order.situation.name][language],
    round: order.round,
    lead: unitNamedOrNull(currentDispatch(order)?.leadUnitId, rules),
    dueAt: order.clocks.find(({ kind }) => kind === 'handle')?.dueAt ?? null,
    facts: events.map(({ kind }) => kind),
    replayed,
  }
}
