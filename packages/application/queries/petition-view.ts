import { situationTexts, type PetitionView } from '@shaoying/contract'
import { allowedCommands, currentDispatch, type Actor, type CityRules, type Instant, type Order, type OrderSituationName } from '@shaoying/domain'
import { findOrderQuery, listOrderEventsQuery, readAs } from '@shaoying/store'
import { factInWords } from './fact-words.ts'
import type { ReadParts } from './read-parts.ts'
import { textOf } from './timeline.ts'

type Stage = PetitionView['stage']

/** Where an order is, seen by whoever brought it. */
const stages: Readonly<Record<OrderSituationName, Stage>> = {
  registering: 'received', consulting: 'received', pending_dispatch: 'received',
  dispatched: 'with_unit', objected: 'with_unit', handling: 'with_unit', ledgered: 'with_unit', replied: 'with_unit', rework: 'with_unit', merged: 'with_unit',
  await_callback: 'asking_you', called_back: 'asking_you',
  answered: 'done', emergency_transferred: 'done', redirected: 'done', closed: 'done', archived: 'done', withdrawn: 'done', void: 'done',
}

const stageTexts = {
  received: { zh: '已收到，正在派单', en: 'received, on its way to a unit' },
  with_unit: { zh: '承办单位办理中', en: 'a unit is working on it' },
  asking_you: { zh: '等待您的评价', en: 'waiting for what you say' },
  done: { zh: '已办结', en: 'done' },
} as const

export interface PetitionReading {
  readonly orderId: string
  readonly actor: Actor
  readonly at: Instant
  readonly rulesOf: (packVersionId: string) => Promise<CityRules>
}

/** An appeal as its petitioner follows it. Null when it is not theirs. */
export async function readPetition({ readers, scope, language }: ReadParts, { orderId, actor, at, rulesOf }: PetitionReading): Promise<PetitionView | null> {
  const [[row], events] = await readAs(readers, scope, findOrderQuery({ cityId: scope.cityId, orderId }), listOrderEventsQuery({ cityId: scope.cityId, orderId }))
  if (!row) return null
  const order = row.state as Order
  const rules = await rulesOf(order.packVersionId)
  const stage = stages[order.situation.name]
  const nameOf = (id: string | null | undefined) => (id ? (rules.directory.findUnit(id)?.name ?? id) : null)
  return {
    number: order.number, version: row.version, title: row.title, kind: order.appeal.kind,
    stage, stageText: stage === 'done' ? situationTexts[order.situation.name][language] : stageTexts[stage][language],
    unit: nameOf(currentDispatch(order)?.leadUnitId),
    createdAt: order.createdAt,
    dueAt: order.clocks.find(({ kind }) => kind === 'handle')?.dueAt ?? null,
    steps: events.flatMap(({ kind, at: happenedAt, payload }) => {
      const told = textOf(kind)?.petitioner
      return told ? [{ at: happenedAt, text: factInWords(told, payload, rules, language) }] : []
    }),
    words: ((row.words ?? []) as readonly { part: string, body: string, at: string }[]).map(({ part, body, at: saidAt }) => ({ part, body, at: saidAt })),
    replies: order.replies.map((reply) => ({ at: reply.at, unit: nameOf(reply.unitId), text: reply.toPetitioner })),
    allowed: [...allowedCommands(order, { at, by: { kind: 'petitioner', actor }, rules })],
  }
}
