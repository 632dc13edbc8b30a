import {
  addSeconds,
  countWhistles,
  secondsBetween,
  whistleFigures,
  whistleRatio,
  type CityRules,
  type DutyRow,
  type Instant,
  type Whistle,
  type WhistleCounts,
} from '@shaoying/domain'
import {
  askWhistleCounts,
  listWhistlesQuery,
  readAs,
  type Pool,
  type ReaderScope,
  type WhistleLegsCounted,
  type WhistlesCounted,
} from '@shaoying/store'

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
  readonly before: { readonly blown: WhistleCounts; readonly answered: WhistleCounts }
  readonly orders: number
  readonly ratio: ReturnType<typeof whistleRatio>
}

/** More than any unit's period holds; beyond it the answer is refused rather than wrong. */
const most = 20_000

export async function readWhistles(
  { readers, scope }: WhistleReading,
  filter: Omit<Parameters<typeof listWhistlesQuery>[1], 'most'>,
): Promise<readonly { readonly id: string; readonly whistle: Whistle }[]> {
  const [rows] = await readAs(readers, scope, listWhistlesQuery(scope.cityId, { ...filter, most: most + 1 }))
  if (rows.length > most) throw new RangeError(`more than ${most} whistles in one period of one unit`)
  return rows.map(({ record_id, state }) => ({ id: record_id, whistle: state as Whistle }))
}

/** R046, R002: how much units whistle and how well they answer, against the period of the same length before; of every unit within reach when none are named. From what is counted already; no whistle is read. */
export async function readWhistleFigures(
  { readers, scope, rules }: WhistleReading,
  unitIds: readonly string[] | null,
  { fromAt, untilAt }: WhistlePeriod,
): Promise<ReadonlyMap<string, UnitWhistleFigures>> {
  const beforeAt = addSeconds(fromAt, -secondsBetween(fromAt, untilAt))
  const wish = { cityId: scope.cityId, unitIds }
  const rows = await readAs(
    readers,
    scope,
    ...askWhistleCounts({ ...wish, fromAt, untilAt }),
    ...askWhistleCounts({ ...wish, fromAt: beforeAt, untilAt: fromAt }),
  )
  const [blown, called, answered, answering, orders, blownBefore, calledBefore, answeredBefore, answeringBefore] = rows
  const units = unitIds ?? [
    ...new Set([...blown, ...answered, ...blownBefore, ...answeredBefore].map(({ unit_id: id }) => id)),
  ]
  return new Map(
    units.map((unitId) => {
      const now = { blown: countsFrom(unitId, blown, called), answered: countsFrom(unitId, answered, answering) }
      const before = {
        blown: countsFrom(unitId, blownBefore, calledBefore),
        answered: countsFrom(unitId, answeredBefore, answeringBefore),
      }
      const led = orders.find(({ unit_id: id }) => id === unitId)?.orders ?? 0
      return [
        unitId,
        { ...now, before, orders: led, ratio: whistleRatio(now.blown.whistles, led, rules.pack.rules.whistle) },
      ]
    }),
  )
}

/** One unit's figures. */
export async function readUnitWhistleFigures(
  reading: WhistleReading,
  unitId: string,
  period: WhistlePeriod,
): Promise<UnitWhistleFigures> {
  return (await readWhistleFigures(reading, [unitId], period)).get(unitId)!
}

function countsFrom(
  unitId: string,
  whistles: readonly WhistlesCounted[],
  legs: readonly WhistleLegsCounted[],
): WhistleCounts {
  const own = whistles.filter(({ unit_id: id }) => id === unitId)
  const part = legs.find(({ unit_id: id }) => id === unitId)
  const sum = (of: (row: WhistlesCounted) => number): number => own.reduce((total, row) => total + of(row), 0)
  const mean = (total: number, count: number): number | null => (count === 0 ? null : total / count)
  return {
    whistles: sum((row) => row.whistles),
    byKind: Object.fromEntries(own.map(({ kind, whistles: count }) => [kind, count])),
    informal: sum((row) => row.informal),
    summonses: part?.summonses ?? 0,
    signedInTime: part?.signedInTime ?? 0,
    arrivedInTime: part?.arrivedInTime ?? 0,
    arrivedLate: part?.arrivedLate ?? 0,
    refused: part?.refused ?? 0,
    failed: part?.failed ?? 0,
    solved: sum((row) => row.solved),
    solvedInTime: sum((row) => row.solvedInTime),
    averageSecondsToArrive: mean(part?.secondsToArrive ?? 0, part?.withSecondsToArrive ?? 0),
    averageSecondsOnScene: mean(
      sum((row) => row.secondsOnScene),
      sum((row) => row.withSecondsOnScene),
    ),
    averageScore: mean(part?.score ?? 0, part?.scored ?? 0),
  }
}

/** The street's three lists (R095): what is whose duty, the problems still open, how each department did. */
export interface ThreeLists {
  readonly duties: readonly DutyRow[]
  readonly problems: readonly {
    readonly whistleId: string
    readonly title: string
    readonly situation: string
    readonly standard: string | null
    readonly waitingFor: readonly string[]
  }[]
  readonly performance: readonly { readonly unitId: string; readonly counts: WhistleCounts }[]
}

export async function readThreeLists(
  reading: WhistleReading,
  streetId: string,
  period: WhistlePeriod,
): Promise<ThreeLists> {
  const { pack, directory } = reading.rules
  const { kind } = directory.getUnit(streetId)
  const own = (await readWhistles(reading, { unitId: streetId, ...period })).filter(({ whistle }) =>
    whistle.commanders.some(({ unitId }) => unitId === streetId),
  )
  const figures = own.map(({ whistle }) => whistleFigures(whistle)).filter((one) => one !== null)
  const units = [...new Set(figures.flatMap(({ legs }) => legs.map(({ unitId }) => unitId)))]
  return {
    duties: pack.duties.filter((row) =>
      row.unitId === null
        ? row.unitKinds.includes(kind) || row.unitKinds.includes('district_department')
        : row.unitId === streetId,
    ),
    problems: own
      .filter(({ whistle }) => ['requested', 'draft', 'blown'].includes(whistle.situation.name))
      .map(({ id, whistle }) => ({
        whistleId: id,
        title: whistle.matter.title,
        situation: whistle.situation.name,
        standard: whistle.matter.standard,
        waitingFor: whistle.legs
          .filter(({ standing }) => standing.name !== 'done' && standing.name !== 'released')
          .map(({ unitId }) => unitId),
      })),
    performance: units.map((unitId) => ({ unitId, counts: countWhistles(figures, unitId) })),
  }
}
