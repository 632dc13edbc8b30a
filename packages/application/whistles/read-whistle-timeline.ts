import { whistleTimelineTexts, type WhistleTimelineView } from '@shaoying/contract'
import { isRefusal, whistleKind, type Refusal, type Whistle, type WhistleEvent } from '@shaoying/domain'
import { listRecordEventsQuery, readAs, type ListRecordEventsRow } from '@shaoying/store'
import { factInWords } from '../queries/fact-words.ts'
import { unitNamedOrNull } from '../queries/names.ts'
import { findReadRecord } from '../records/read-records.ts'
import { isOwnUnit, whistleAudienceOf } from '../records/views/whistle-audience.ts'
import type { WhistleReading } from './read-whistle-figures.ts'

type Item = WhistleTimelineView['items'][number]

/** The whistle's story as far as it is for this reader; a unit reads what happened to itself and what concerns all. Refuses with `record.not_found`. */
export async function readWhistleTimeline(
  { readers, scope, rules }: WhistleReading,
  whistleId: string,
): Promise<WhistleTimelineView | Refusal> {
  const found = await findReadRecord({ kind: whistleKind as never }, { readers, scope }, whistleId)
  if (isRefusal(found)) return found
  const whistle = found.state as Whistle
  const audience = whistleAudienceOf(whistle, scope, rules.directory)
  const [events] = await readAs(
    readers,
    scope,
    listRecordEventsQuery({ cityId: scope.cityId, recordKind: whistleKind.kind, recordId: whistleId }),
  )
  const itemOf = (event: ListRecordEventsRow): Item | null => {
    const told = (whistleTimelineTexts as Partial<typeof whistleTimelineTexts>)[event.kind as WhistleEvent['kind']]
    const unitId = unitOf(event.payload as Fact, whistle)
    const isTheirs = unitId !== null && audience === 'unit' && isOwnUnit(unitId, scope, rules.directory)
    if (!told || !(told.for.includes(audience) || isTheirs)) return null
    // A guest stands by its name: no directory has it.
    const fields = {
      ...flat(event.payload as Fact),
      ...(unitId === null ? {} : { unitId: whistle.legs.find((leg) => leg.unitId === unitId)?.guest?.name ?? unitId }),
    }
    return {
      sequence: event.sequence,
      at: event.at,
      kind: event.kind,
      zh: factInWords(told.text, fields, rules, 'zh'),
      en: factInWords(told.text, fields, rules, 'en'),
      by: event.actor_kind,
      actingUnit: unitNamedOrNull(event.unit_id, rules),
      unit: unitNamedOrNull(unitId, rules),
      personId:
        event.actor_kind === 'person' && (audience === 'commander' || audience === 'overseer' || isTheirs)
          ? event.actor_id
          : null,
    }
  }
  return { items: events.map(itemOf).filter((item) => item !== null) }
}

type Fact = Readonly<Record<string, unknown>>

/** Whose part a fact is about: named by itself, by its part, by its task or by its procedure. */
function unitOf(fact: Fact, { legs, tasks, procedures }: Whistle): string | null {
  const byId = <Thing extends { readonly id: string; readonly unitId: string }>(
    things: readonly Thing[],
    id: unknown,
  ) => things.find((thing) => thing.id === id)?.unitId
  if (typeof fact.unitId === 'string') return fact.unitId
  return byId(legs, fact.legId) ?? byId(tasks, fact.taskId) ?? byId(procedures, fact.procedureId) ?? null
}

/** What a sentence names of things inside the fact. */
function flat(fact: Fact): Fact {
  const { checkIn, point } = fact as {
    readonly checkIn?: { readonly takenAt: string }
    readonly point?: { readonly name: string }
  }
  return { ...fact, ...(checkIn ? { takenAt: checkIn.takenAt } : {}), ...(point ? { pointName: point.name } : {}) }
}
