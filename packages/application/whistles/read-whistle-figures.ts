import { countWhistles, whistleFigures, whistleRatio, type CityRules, type DutyRow, type Instant, type Whistle, type WhistleCounts } from '@shaoying/domain'
import { countOrdersOfUnitQuery, listWhistlesQuery, readAs, type Pool, type ReaderScope } from '@shaoying/store'

/** Reads on somebody's behalf, behind row-level security. */
export interface WhistleReading {
  readonly readers: Pool
  readonly scope: ReaderScope
  readonly rules: CityRules
}

export interface WhistlePeriod {
  readonly fromAt: Instant
  readonly untilAt: Instant
}

/** Counts of a street or department, its ratio of whistles to orders, and the period before. */
export interface UnitWhistleFigures {
  /** Whistles it blew. */
  readonly blown: WhistleCounts
  /** Its parts in whistles that others blew. */
  readonly answered: WhistleCounts
  readonly before: { readonly blown: WhistleCounts, readonly answered: WhistleCounts }
  readonly ratio: ReturnType<typeof whistleRatio>
}

/** More than any unit's period holds; beyond it the answer is refused rather than wrong. */
const most = 20_000

export async function readWhistles({ readers, scope }: WhistleReading, filter: Omit<Parameters<typeof listWhistlesQuery>[1], 'most'>): Promise<readonly { readonly id: string, readonly whistle: Whistle }[]> {
  const [rows] = await readAs(readers, scope, listWhistlesQuery(scope.cityId, { ...filter, most: most + 1 }))
  if (rows.length > most) throw new RangeError(`more than ${most} whistles in one period of one unit`)
  return rows.map(({ record_id, state }) => ({ id: record_id, whistle: state as Whistle }))
}

/** R046, R002: how much a unit whistles and how well it answers, against the period of the same length before. */
export async function readUnitWhistleFigures(reading: WhistleReading, unitId: string, { fromAt, untilAt }: WhistlePeriod): Promise<UnitWhistleFigures> {
  const length = Date.parse(untilAt) - Date.parse(fromAt)
  const beforeAt = `${new Date(Date.parse(fromAt) - length).toISOString().slice(0, 19)}Z`
  const [now, past] = await Promise.all([countsOf(reading, unitId, { fromAt, untilAt }), countsOf(reading, unitId, { fromAt: beforeAt, untilAt: fromAt })])
  const [[orders]] = await readAs(reading.readers, reading.scope, countOrdersOfUnitQuery({ cityId: reading.scope.cityId, unitId, fromAt, untilAt }))
  return { ...now, before: past, ratio: whistleRatio(now.blown.whistles, orders?.orders ?? 0, reading.rules.pack.rules.whistle) }
}

async function countsOf(reading: WhistleReading, unitId: string, period: WhistlePeriod): Promise<Pick<UnitWhistleFigures, 'blown' | 'answered'>> {
  const all = (await readWhistles(reading, { unitId, ...period })).map(({ whistle }) => whistleFigures(whistle)).filter((figures) => figures !== null)
  return { blown: countWhistles(all.filter(({ callerUnitId }) => callerUnitId === unitId)), answered: countWhistles(all, unitId) }
}

/** The street's three lists (R095): what is whose duty, the problems still open, how each department did. */
export interface ThreeLists {
  readonly duties: readonly DutyRow[]
  readonly problems: readonly { readonly whistleId: string, readonly title: string, readonly situation: string, readonly standard: string | null, readonly waitingFor: readonly string[] }[]
  readonly performance: readonly { readonly unitId: string, readonly counts: WhistleCounts }[]
}

export async function readThreeLists(reading: WhistleReading, streetId: string, period: WhistlePeriod): Promise<ThreeLists> {
  const { pack, directory } = reading.rules
  const { kind } = directory.getUnit(streetId)
  const own = (await readWhistles(reading, { unitId: streetId, ...period })).filter(({ whistle }) => whistle.commanders.some(({ unitId }) => unitId === streetId))
  const figures = own.map(({ whistle }) => whistleFigures(whistle)).filter((one) => one !== null)
  const units = [...new Set(figures.flatMap(({ legs }) => legs.map(({ unitId }) => unitId)))]
  return {
    duties: pack.duties.filter((row) => (row.unitId === null ? row.unitKinds.includes(kind) || row.unitKinds.includes('district_department') : row.unitId === streetId)),
    problems: own.filter(({ whistle }) => ['requested', 'draft', 'blown'].includes(whistle.situation.name)).map(({ id, whistle }) => ({
      whistleId: id, title: whistle.matter.title, situation: whistle.situation.name, standard: whistle.matter.standard,
      waitingFor: whistle.legs.filter(({ standing }) => standing.name !== 'done' && standing.name !== 'released').map(({ unitId }) => unitId),
    })),
    performance: units.map((unitId) => ({ unitId, counts: countWhistles(figures, unitId) })),
  }
}
