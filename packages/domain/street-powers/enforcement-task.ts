import { isStreetLevel } from '../directory/unit.ts'
import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { EnforcementCentre } from '../people/enforcement-centre.ts'
import { seenFromAbove } from '../people/seen-from-above.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'

export interface EnforcementReport {
  readonly unitId: string
  readonly text: string
  readonly cases: number
  readonly at: Instant
}

/**
 * The street commands the people of its enforcement centre (综合执法指挥调度权; R158; SO 11): a task that is planned,
 * with time and place and who comes. What needs units beyond the centre is a whistle.
 */
export interface EnforcementTask {
  readonly situation: 'ordered' | 'ended' | 'called_off'
  readonly centreId: string
  readonly unitId: string
  readonly name: string
  readonly place: string
  readonly startsAt: Instant
  readonly legalBasis: string
  readonly unitIds: readonly string[]
  readonly reports: readonly EnforcementReport[]
  readonly summary: string | null
}

type Begun = DomainEvent<
  'enforcementOrdered',
  Pick<EnforcementTask, 'centreId' | 'unitId' | 'name' | 'place' | 'startsAt' | 'legalBasis' | 'unitIds'>
>
type Changed =
  | DomainEvent<'enforcementReported', Omit<EnforcementReport, 'at'>>
  | DomainEvent<'enforcementEnded', { readonly summary: string }>
  | DomainEvent<'enforcementCalledOff', { readonly why: string }>
export type EnforcementTaskEvent = Begun | Changed

export const enforcementTaskKind: RecordKind<EnforcementTask, EnforcementTaskEvent> = {
  kind: 'enforcement_task',
  fold: foldOf<EnforcementTask, Begun, Changed>(
    { enforcementOrdered: (ordered) => ({ ...ordered, situation: 'ordered', reports: [], summary: null }) },
    {
      enforcementReported: ({ reports }, report, { at }) => ({
        reports: [...reports.filter(({ unitId }) => unitId !== report.unitId), { ...report, at }],
      }),
      enforcementEnded: (_task, { summary }) => ({ situation: 'ended', summary }),
      enforcementCalledOff: (_task, { why }) => ({ situation: 'called_off', summary: why }),
    },
  ),
  columnsOf: ({ situation, unitId, name, unitIds }, { directory }) => ({
    situation,
    unitId,
    naturalKey: null,
    title: name,
    nextDueAt: null,
    seenByUnitIds: seenFromAbove([unitId, ...unitIds], directory),
  }),
}

type Command<Input> = RecordCommand<EnforcementTask, Input, EnforcementTaskEvent>

export interface OrderEnforcement extends Omit<Begun['payload'], 'unitId'> {
  readonly centre: EnforcementCentre
}

/** Orders a task. Refuses with `centre.closed`, `power.not_of_centre` for a unit that neither belongs to the street nor carries a line of the centre. */
export const orderEnforcement: Command<OrderEnforcement> = {
  name: 'orderEnforcement',
  kind: enforcementTaskKind,
  does: 'begin',
  permission: 'power.command_enforcement',
  unitOf: (_none, { centre }) => centre.unitId,
  decide(_none, { centre, ...ordered }, { rules: { directory } }) {
    if (centre.situation === 'closed') return refuse('centre.closed', { params: { name: centre.name } })
    const lines = [...centre.residents.map(({ line }) => line), ...centre.onCallLines]
    const stranger = ordered.unitIds.findIndex((id) => {
      const unit = directory.findUnit(id)
      const comes =
        unit &&
        !isStreetLevel(unit) &&
        unit.line !== null &&
        (lines.includes(unit.line) || directory.isWithin(id, centre.unitId))
      return !comes
    })
    if (stranger >= 0)
      return refuse('power.not_of_centre', {
        params: {
          unit: directory.findUnit(ordered.unitIds[stranger]!)?.name ?? ordered.unitIds[stranger]!,
          centre: centre.name,
        },
        field: `/unitIds/${stranger}`,
      })
    return [{ kind: 'enforcementOrdered', payload: { ...ordered, unitId: centre.unitId } }]
  },
}

/** A unit says what it did; a second word replaces its first. Refuses with `power.task_over`, `power.not_called`. */
export const reportEnforcement: Command<Omit<EnforcementReport, 'at'>> = {
  name: 'reportEnforcement',
  kind: enforcementTaskKind,
  does: 'change',
  permission: 'whistle.record',
  unitOf: (_task, { unitId }) => unitId,
  decide: (task, report) =>
    over(task!) ??
    (task!.unitIds.includes(report.unitId)
      ? [{ kind: 'enforcementReported', payload: report }]
      : refuse('power.not_called', { params: { unitId: report.unitId }, field: '/unitId' })),
}

/** The street ends the task when everybody has reported. Refuses with `power.task_over`, `power.reports_missing`. */
export const endEnforcement: Command<{ readonly summary: string }> = {
  name: 'endEnforcement',
  kind: enforcementTaskKind,
  does: 'change',
  permission: 'power.command_enforcement',
  unitOf: (task) => task!.unitId,
  decide(task, { summary }, { rules: { directory } }) {
    const silent = task!.unitIds.filter((id) => !task!.reports.some(({ unitId }) => unitId === id))
    return (
      over(task!) ??
      (silent.length === 0
        ? [{ kind: 'enforcementEnded', payload: { summary } }]
        : refuse('power.reports_missing', {
            params: { units: silent.map((id) => directory.findUnit(id)?.name ?? id).join('、') },
          }))
    )
  },
}

/** The street calls it off. Refuses with `power.task_over`. */
export const callOffEnforcement: Command<{ readonly why: string }> = {
  name: 'callOffEnforcement',
  kind: enforcementTaskKind,
  does: 'change',
  permission: 'power.command_enforcement',
  unitOf: (task) => task!.unitId,
  decide: (task, { why }) => over(task!) ?? [{ kind: 'enforcementCalledOff', payload: { why } }],
}

function over({ situation, name }: EnforcementTask): Refusal | null {
  return situation === 'ordered' ? null : refuse('power.task_over', { params: { name } })
}
