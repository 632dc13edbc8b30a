import { refusalSentence, whistleByTextStandard, type Language } from '@shaoying/contract'
import {
  draftWhistle,
  isRefusal,
  maskPersonalData,
  proposeSummons,
  readToldWhistle,
  requestWhistle,
  takeDownWhistle,
  whistleKind,
  type CityRules,
  type Refusal,
  type TakenUp,
  type ToldWhistle,
  type Whistle,
} from '@shaoying/domain'
import { loadRecords } from '@shaoying/store'
import { v5 as namedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import type { RecordAnswer } from '../run-command/record-door.ts'
import type { Sender } from './sender-of.ts'

/** Names the whistle of a text message: one a message, however often it is taken up. */
const whistleSpace = '5b0f4cb8-7f0e-4a53-9f4e-0a7a35c1c0de'

export interface TextToWhistle {
  readonly textMessageId: string
  readonly text: string
  readonly phone: string
  readonly sender: Sender
  readonly requestId: string
}

type Parts = Pick<City, 'pool' | 'cityId' | 'records' | 'registry' | 'time'>

/**
 * What a street's leader writes is blown at once if it names a situation and a place, and the street confirms it before it
 * closes; what says too little, or what the lists do not allow, is a draft of the street with the reason. What a community
 * writes is its request (R038, R039). Throws when even that cannot be kept.
 */
export async function whistleByText(parts: Parts, message: TextToWhistle): Promise<TakenUp> {
  const { sender, text, textMessageId, requestId } = message
  const { rules } = parts.registry.today(parts.time.now())
  const language: Language = rules.pack.settings.languages[0] === 'en' ? 'en' : 'zh'
  const recordId = namedId(textMessageId, whistleSpace)
  const became = (as: TakenUp['as'], lack: string | null = null): TakenUp => ({
    as,
    targetId: recordId,
    number: null,
    personId: sender.personId,
    lack,
  })
  const before = (await loadRecords(parts.pool, parts.cityId, whistleKind.kind, [recordId])).get(recordId)?.state as
    | Whistle
    | undefined
  if (before) return became(before.call ? 'whistle' : before.request ? 'whistle_request' : 'whistle_draft')
  const told = readToldWhistle(text, rules.pack.situations)
  const matter = {
    title: titleOf(text, told),
    account: text,
    situationIds: isRefusal(told) ? [] : [told.situation.id],
    source: 'text_message' as const,
    reference: textMessageId,
  }
  const own = { recordId, doer: { kind: 'person', actor: sender.actor }, requestId } as const
  if (sender.may === 'request') {
    mustHold(await parts.records.give({ ...own, command: requestWhistle, input: { unitId: sender.unitId, ...matter } }))
    return became('whistle_request')
  }
  const blown = isRefusal(told) ? told : await blow(parts, message, { recordId, told, matter, rules, language })
  if (!isRefusal(blown)) return became('whistle')
  mustHold(
    await parts.records.give({ ...own, command: draftWhistle, input: { callerUnitId: sender.unitId, ...matter } }),
  )
  return became('whistle_draft', refusalSentence(blown, language, rules.pack.settings.zoneOffsetMinutes))
}

interface Frame {
  readonly recordId: string
  readonly told: ToldWhistle
  readonly matter: {
    readonly title: string
    readonly account: string
    readonly situationIds: readonly string[]
    readonly source: 'text_message'
    readonly reference: string
  }
  readonly rules: CityRules
  readonly language: Language
}

/** The departments whom the lists name for the situation come, each for what the message says. */
async function blow(
  { records }: Parts,
  { sender, text, phone, requestId }: TextToWhistle,
  { recordId, told, matter, rules, language }: Frame,
): Promise<RecordAnswer | Refusal> {
  const called = proposeSummons(rules, {
    callerUnitId: sender.unitId,
    situationIds: matter.situationIds,
    categoryId: null,
    levels: ['district'],
    summonedUnitIds: [],
  })
  const input = {
    ...matter,
    callerUnitId: sender.unitId,
    placeUnitId: sender.unitId,
    point: { name: told.pointName },
    standard: whistleByTextStandard(told.situation.name, told.situation.nameEn, language),
    orders: [],
    units: called.map(({ unitId, part }) => ({ unitId, part, ask: text.slice(0, 500) })),
    by: 'sms' as const,
    callerName: sender.name,
    callerLine: maskPersonalData({ phone }).phone!,
    callerPersonId: sender.personId,
  }
  return records.give({
    command: takeDownWhistle,
    recordId,
    input,
    doer: { kind: 'system', id: 'text-messages' },
    requestId,
  })
}

function titleOf(text: string, told: ToldWhistle | Refusal): string {
  return (isRefusal(told) ? text.replace(/\s+/gu, ' ') : `${told.situation.name}：${told.pointName}`).slice(0, 60)
}

function mustHold(answer: RecordAnswer | Refusal): void {
  if (isRefusal(answer)) throw new Error(`a text message could not become a whistle: ${answer.code}`)
}
