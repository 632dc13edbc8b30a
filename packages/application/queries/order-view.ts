import {
  situationTexts,
  type Language,
  type OrderAudience,
  type OrderRecord,
  type OrderSummary,
  type OrderView,
} from '@shaoying/contract'
import {
  currentDispatch,
  earliest,
  findHotline,
  givesReporterAway,
  grantOn,
  isRefusal,
  nextMoment,
  partiesOf,
  replyOwedBy,
  type Actor,
  type CityRules,
  type CivilDate,
  type Clock,
  type KeptOrder,
  type MaskedPersonalData,
  type Order,
  wholeOrder,
} from '@shaoying/domain'
import { findOrderQuery, readAs, type FindOrderRow } from '@shaoying/store'
import { categoryNamedOrNull, unitNamed, unitNamedOrNull } from './names.ts'
import { orderAudienceOf } from './order-audience.ts'
import { orderRecordAudiences } from './order-record-audiences.ts'
import { presentable, unitNamesIn } from './presentable.ts'
import type { ReadParts } from './read-parts.ts'

type WordsRows = OrderView['words']

/** An order as loaded for a reader: the fold, and whether there is a page of it for them. */
export interface ReadOrder {
  readonly order: Order
  readonly version: number
  readonly row: FindOrderRow
}

/** Loads an order on the reader's behalf; null when it is not there for them. */
export async function readOrder({ readers, scope }: ReadParts, orderId: string): Promise<ReadOrder | null> {
  const [[row]] = await readAs(readers, scope, findOrderQuery({ cityId: scope.cityId, orderId }))
  return row ? { order: wholeOrder(row.state as KeptOrder), version: row.version, row } : null
}

/** The order's page, cut for whoever asks. Null for whoever may not know that it exists. */
export function orderView(
  { order, row }: ReadOrder,
  actor: Actor,
  on: CivilDate,
  rules: CityRules,
  parts: Pick<ReadParts, 'language'>,
): OrderView | null {
  const standing = orderAudienceOf(order, actor, on, rules)
  if (!standing) return null
  const { audience, ties } = standing
  const record = recordFor(order, audience, parts)
  const { appeal, situation } = order
  const mayKnowReporter = !isRefusal(
    grantOn(actor, 'vault.reveal_reporter', partiesOf(order, rules.directory), on, rules.directory),
  )
  return {
    ...outlineOf(order, row, rules, parts),
    audience,
    ties: [...ties],
    round: order.round,
    closedHow: situation.name === 'closed' ? situation.how : null,
    size: appeal.size,
    tags: [...appeal.tags],
    receivedAt: appeal.receivedAt,
    hotline: appeal.hotlineId === undefined ? null : hotlineView(appeal.hotlineId, rules, parts.language),
    point: appeal.place.point,
    position: appeal.place.position,
    border: appeal.place.borderUnitIds.map((id) => unitNamed(id, rules)),
    reported:
      audience === 'hotline' || audience === 'lead' ? appeal.reportedUnitIds.map((id) => unitNamed(id, rules)) : [],
    petitioner: petitionerFor(order, row.masked as MaskedPersonalData | null, audience, mayKnowReporter),
    joins: audience === 'hotline' ? (appeal.joins ?? null) : null,
    leaderCall: audience === 'assist' || audience === 'told' ? null : (row.leaderCall as OrderView['leaderCall']),
    words: wordsFor(order, (row.words ?? []) as WordsRows, audience),
    clocks: order.clocks.filter((clock) => isClockFor(clock, audience)).map(clockView),
    record,
    names: unitNamesIn(record, rules),
    packVersionId: order.packVersionId,
    erasedAt: order.personalDataErasedAt,
  }
}

/** A line of the list in words; one that has left the list stands under its id. */
export function hotlineView(id: string, rules: CityRules, language: Language): NonNullable<OrderView['hotline']> {
  const row = findHotline(rules.pack, id)
  if (!row) return { id, number: id, name: id, merging: 'whole', unit: null, text: '' }
  const { number, merging, unitId } = row
  return {
    id,
    number,
    merging,
    name: language === 'zh' ? row.name : row.nameEn,
    text: language === 'zh' ? row.text : row.textEn,
    unit: unitNamedOrNull(unitId, rules),
  }
}

/** What a list shows of it, from the order itself. */
function outlineOf(
  order: Order,
  row: FindOrderRow,
  rules: CityRules,
  { language }: Pick<ReadParts, 'language'>,
): OrderSummary {
  const { appeal, situation } = order
  return {
    orderId: order.id,
    number: order.number,
    version: row.version,
    title: row.title,
    situation: situation.name,
    situationText: situationTexts[situation.name][language],
    kind: appeal.kind,
    channel: appeal.channel,
    category: categoryNamedOrNull(appeal.categoryId, rules),
    place: unitNamedOrNull(appeal.place.unitId, rules),
    district: unitNamedOrNull(
      appeal.place.unitId === null ? null : rules.directory.districtOf(appeal.place.unitId)?.id,
      rules,
    ),
    lead: unitNamedOrNull(currentDispatch(order)?.leadUnitId, rules),
    emergency: appeal.emergency,
    confidential: appeal.confidential,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
    dueAt: order.clocks.find(({ kind }) => kind === 'handle')?.dueAt ?? null,
    replyDueAt: replyOwedBy(order),
    nextAt: earliest(order.clocks.map(nextMoment).filter((moment) => moment !== null)),
  }
}

/**
 * Who handles it sees the mask, unless the petitioner asked the unit not to know: contact then goes through the hotline.
 * Of a confidential report only those who may know reporters see it, even masked [JN 32; XF 30].
 */
function petitionerFor(
  order: Order,
  masked: MaskedPersonalData | null,
  audience: OrderAudience,
  mayKnowReporter: boolean,
): OrderView['petitioner'] {
  const {
    confidential,
    petitioner: { sort, contactSecret },
  } = order.appeal
  if (audience !== 'hotline' && audience !== 'lead') return null
  const isHidden = confidential ? !mayKnowReporter : audience === 'lead' && contactSecret
  return { sort, contactSecret, masked: isHidden ? null : masked }
}

/** Helpers need the matter; of a confidential report only its handlers have the words. Who is only told has the title. */
function wordsFor({ appeal }: Order, words: WordsRows, audience: OrderAudience): WordsRows {
  if (audience === 'hotline' || audience === 'lead') return words
  if (audience === 'told' || appeal.confidential) return []
  return audience === 'overseer' ? words : words.filter(({ part }) => part !== 'opinion')
}

function recordFor(order: Order, audience: OrderAudience, { language }: Pick<ReadParts, 'language'>): OrderRecord {
  const fields = Object.entries(orderRecordAudiences)
    .filter(([, audiences]) => audiences.includes(audience))
    .map(([field]) => field as keyof Order)
  const shown = Object.fromEntries(fields.map((field) => [field, order[field]]))
  if ('attachments' in shown && order.appeal.confidential && audience !== 'hotline')
    shown['attachments'] = order.attachments.filter((attachment) => !givesReporterAway(attachment))
  return presentable(shown, language) as OrderRecord
}

function isClockFor({ kind }: Clock, audience: OrderAudience): boolean {
  if (audience === 'told') return kind === 'handle'
  return audience !== 'assist' || kind === 'handle' || kind.startsWith('assist:')
}

function clockView(clock: Clock): OrderView['clocks'][number] {
  const { kind, situation, startedAt, dueAt, changes } = clock
  return {
    kind,
    situation,
    startedAt,
    dueAt,
    remainingSeconds: clock.situation === 'paused' ? clock.remainingSeconds : null,
    inTime: clock.situation === 'stopped' ? clock.inTime : null,
    changes: changes.map((change) => ({ ...change })),
  }
}
