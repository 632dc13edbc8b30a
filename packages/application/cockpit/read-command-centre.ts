import type { CommandCentreView } from '@shaoying/contract'
import { isStreetLevel, type Instant, type Unit } from '@shaoying/domain'
import { unitNamed } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import { readWhistlesUnderWay } from '../whistles/whistles-under-way.ts'
import { readOpenNow } from './read-open-now.ts'

type Street = CommandCentreView['streets'][number]
type Counts = CommandCentreView['total']
type Running = CommandCentreView['whistles'][number]

const nothing: Counts = {
  open: 0,
  overdue: 0,
  dueSoon: 0,
  urgent: 0,
  whistles: 0,
  notThere: 0,
  missing: 0,
  unsolved: 0,
}

/** A district's streets side by side: what is open, overdue and due soon there, and who is being whistled for (R014). Orders and whistles are each seen by the reader's own right to them. */
export async function readCommandCentre(
  { orders, whistles }: { readonly orders: ReadParts; readonly whistles: ReadParts },
  district: Unit,
  now: Instant,
): Promise<CommandCentreView> {
  const [open, { items, isCut }] = await Promise.all([
    readOpenNow(orders, now),
    readWhistlesUnderWay(whistles, { unitId: null, servedUnitIds: null, position: null }),
  ])
  const { directory } = orders.rules
  const running = items.filter(({ caller }) => directory.districtOf(caller.id)?.id === district.id)
  const streets = directory.units
    .filter((unit) => isStreetLevel(unit) && directory.districtOf(unit.id)?.id === district.id)
    .map((unit): Street => {
      const {
        open: count = 0,
        overdue = 0,
        dueSoon = 0,
        urgent = 0,
      } = open.places.find((place) => place.unit.id === unit.id) ?? {}
      const own = running.filter(({ caller }) => (directory.streetOf(caller.id)?.id ?? caller.id) === unit.id)
      return { unit: unitNamed(unit.id, orders.rules), open: count, overdue, dueSoon, urgent, ...whistlesOf(own) }
    })
  // What lies in the district and in no street yet counts for the whole.
  const rest = open.places.find(({ unit, level }) => level === 'district' && unit.id === district.id)
  const total = streets.reduce(added, {
    ...nothing,
    ...(rest ? { open: rest.open, overdue: rest.overdue, dueSoon: rest.dueSoon, urgent: rest.urgent } : {}),
  })
  return {
    district: unitNamed(district.id, orders.rules),
    total: { ...total, ...whistlesOf(running) },
    streets: streets.toSorted(worstFirst),
    whistles: running,
    isCut,
  }
}

function whistlesOf(running: readonly Running[]): Pick<Counts, 'whistles' | 'notThere' | 'missing' | 'unsolved'> {
  const sum = (of: (whistle: Running) => number): number => running.reduce((total, whistle) => total + of(whistle), 0)
  return {
    whistles: running.length,
    notThere: sum(({ counts }) => counts.summoned + counts.signed + counts.onTheWay),
    missing: sum(({ counts }) => counts.missing),
    unsolved: running.filter(({ solutionOverdueAt }) => solutionOverdueAt !== null).length,
  }
}

function added(total: Counts, { unit: _unit, ...street }: Street): Counts {
  return Object.fromEntries(
    Object.entries(total).map(([name, count]) => [name, count + street[name as keyof Counts]]),
  ) as Counts
}

function worstFirst(a: Street, b: Street): number {
  return (
    b.missing - a.missing ||
    b.unsolved - a.unsolved ||
    b.overdue - a.overdue ||
    b.urgent - a.urgent ||
    b.whistles - a.whistles ||
    b.open - a.open ||
    (a.unit.id < b.unit.id ? -1 : 1)
  )
}
