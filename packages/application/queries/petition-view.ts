import type { PetitionView } from '@shaoying/contract'
import {
  allowedCommands,
  currentDispatch,
  type Actor,
  type CityRules,
  type Instant,
  type KeptOrder,
  wholeOrder,
} from '@shaoying/domain'
import { findOrderQuery, listOrderEventsQuery, readAs } from '@shaoying/store'
import { factInWords } from './fact-words.ts'
import { stageOf, stageTextOf } from './petition-stage.ts'
import type { ReadParts } from './read-parts.ts'
import { textOf } from './timeline.ts'

export interface PetitionReading {
  readonly orderId: string
  readonly actor: Actor
  readonly at: Instant
  readonly rulesOf: (packVersionId: string) => Promise<CityRules>
}

/** An appeal as its petitioner follows it. Null when it is not theirs. */
export async function readPetition(
  { readers, scope, language }: ReadParts,
  { orderId, actor, at, rulesOf }: PetitionReading,
): Promise<PetitionView | null> {
  const [[row], events] = await readAs(
    readers,
    scope,
    findOrderQuery({ cityId: scope.cityId, orderId }),
    listOrderEventsQuery({ cityId: scope.cityId, orderId }),
  )
  if (!row) return null
  const order = wholeOrder(row.state as KeptOrder)
  const rules = await rulesOf(order.packVersionId)
  const nameOf = (id: string | null | undefined) => (id ? (rules.directory.findUnit(id)?.name ?? id) : null)
  return {
    number: order.number,
    version: row.version,
    title: row.title,
    kind: order.appeal.kind,
    stage: stageOf(order.situation.name),
    stageText: stageTextOf(order.situation.name, language),
    unit: nameOf(currentDispatch(order)?.leadUnitId),
    createdAt: order.createdAt,
    dueAt: order.clocks.find(({ kind }) => kind === 'handle')?.dueAt ?? null,
    steps: events.flatMap(({ kind, at: happenedAt, payload }) => {
      const told = textOf(kind)?.petitioner
      return told ? [{ at: happenedAt, text: factInWords(told, payload, rules, language) }] : []
    }),
    words: ((row.words ?? []) as readonly { part: string; body: string; at: string }[]).map(
      ({ part, body, at: saidAt }) => ({ part, body, at: saidAt }),
    ),
    replies: order.replies.map((reply) => ({ at: reply.at, unit: nameOf(reply.unitId), text: reply.toPetitioner })),
    allowed: [...allowedCommands(order, { at, by: { kind: 'petitioner', actor }, rules })],
  }
}
