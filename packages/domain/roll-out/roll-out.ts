import type { Directory } from '../directory/directory.ts'
import type { PilotFlag, Unit, UnitKind } from '../directory/unit.ts'
import type { CivilDate } from '../kernel/instant.ts'
import type { DomainEvent } from '../kernel/event.ts'
import { foldOf, type RecordKind } from '../record/record.ts'

/** A measured figure before and after, with what it is measured in. */
export interface PilotFigure {
  readonly name: string
  readonly measure: string
  readonly before: number
  readonly after: number
}

/** What the pilot taught (R062). */
export interface PilotEvaluation {
  readonly on: CivilDate
  readonly verdict: 'extend' | 'adjust' | 'stop'
  readonly findings: string
  readonly figures: readonly PilotFigure[]
}

export interface PilotUnit {
  readonly unitId: string
  readonly fromOn: CivilDate
}

/** A measure tried in some units, evaluated, then extended (试点先行、评估推广; R062, R078). */
export interface RollOut {
  readonly situation: 'piloting' | 'evaluated' | 'extending' | 'general' | 'stopped'
  /** The flag its units carry; the rules ask for it (`whistle`). */
  readonly flag: PilotFlag
  readonly title: string
  readonly aim: string
  /** Kinds of unit for which it is meant. */
  readonly unitKinds: readonly UnitKind[]
  readonly units: readonly PilotUnit[]
  readonly evaluations: readonly PilotEvaluation[]
}

export type PilotStarted = DomainEvent<'pilotStarted', Pick<RollOut, 'flag' | 'title' | 'aim' | 'unitKinds' | 'units'>>
export type RollOutChanged =
  | DomainEvent<'pilotEvaluated', PilotEvaluation>
  | DomainEvent<'pilotExtended', { readonly units: readonly PilotUnit[]; readonly general: boolean }>
  | DomainEvent<'pilotStopped', { readonly why: string }>
export type RollOutEvent = PilotStarted | RollOutChanged

export const rollOutKind: RecordKind<RollOut, RollOutEvent> = {
  kind: 'roll_out',
  fold: foldOf<RollOut, PilotStarted, RollOutChanged>(
    { pilotStarted: (started) => ({ ...started, situation: 'piloting', evaluations: [] }) },
    {
      pilotEvaluated: ({ evaluations }, evaluation) => ({
        situation: 'evaluated',
        evaluations: [...evaluations, evaluation],
      }),
      pilotExtended: ({ units }, extended) => ({
        situation: extended.general ? 'general' : 'extending',
        units: [...units, ...extended.units],
      }),
      pilotStopped: () => ({ situation: 'stopped' }),
    },
  ),
  columnsOf: ({ situation, flag, title }) => ({
    situation,
    unitId: null,
    naturalKey: flag,
    title,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

/** The units with the flags that roll-outs gave or took; those no roll-out speaks of keep the pack's. */
export function unitsWithPilotFlags(
  units: readonly Unit[],
  rollOuts: readonly RollOut[],
  on: CivilDate,
): readonly Unit[] {
  const given = new Map<string, PilotFlag[]>()
  const stopped = new Set(rollOuts.filter(({ situation }) => situation === 'stopped').map(({ flag }) => flag))
  for (const { flag, situation, units: joined } of rollOuts) {
    if (situation === 'stopped') continue
    for (const { unitId, fromOn } of joined) if (fromOn <= on) given.set(unitId, [...(given.get(unitId) ?? []), flag])
  }
  if (given.size === 0 && stopped.size === 0) return units
  return units.map((unit) => {
    const flags = [...new Set([...unit.pilotFlags.filter((flag) => !stopped.has(flag)), ...(given.get(unit.id) ?? [])])]
    return flags.join() === unit.pilotFlags.join() ? unit : { ...unit, pilotFlags: flags }
  })
}

export interface RollOutStatus {
  readonly joined: number
  readonly eligible: number
  readonly districts: readonly {
    readonly districtId: string
    readonly name: string
    readonly joined: number
    readonly eligible: number
  }[]
}

/** How far a measure is rolled out on that day, in the city and by district (R078). `directory` must carry the flags. */
export function rollOutStatus(
  { flag, unitKinds }: Pick<RollOut, 'flag' | 'unitKinds'>,
  directory: Directory,
): RollOutStatus {
  const eligible = directory.units.filter(({ kind }) => unitKinds.includes(kind))
  const count = (units: readonly Unit[]) => ({
    joined: units.filter(({ pilotFlags }) => pilotFlags.includes(flag)).length,
    eligible: units.length,
  })
  const districts = directory.units
    .filter(({ kind }) => kind === 'district_government')
    .map((district) => ({
      districtId: district.id,
      name: district.name,
      ...count(eligible.filter((unit) => directory.districtOf(unit.id)?.id === district.id)),
    }))
  return { ...count(eligible), districts: districts.filter((district) => district.eligible > 0) }
}
