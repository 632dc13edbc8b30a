import type { CivilDate, Instant } from '../../kernel/instant.ts'
import { refuse } from '../../kernel/refusal.ts'
import { legOf } from '../check-step.ts'
import type { FigureKind, SiteEvidence } from '../facets/work.ts'
import type { Position } from '../position.ts'
import { commanding, commandingUnit, reporting, type AsCommander, type OfUnit } from '../whistle-command.ts'

export const beginWork = reporting<OfUnit>('beginWork', (_whistle, { id }) => [
  { kind: 'workBegun', payload: { legId: id } },
])

export interface SetTask extends AsCommander, OfUnit {
  readonly what: string
  readonly dueAt?: Instant | undefined
}

/** The commander says what the unit is to do (R024, R093). */
export const setTask = commandingUnit<SetTask>('setTask', ({ tasks }, { unitId }, { what, dueAt = undefined }) => [
  { kind: 'siteTaskSet', payload: { id: String(tasks.length + 1), unitId, what, dueAt: dueAt ?? null } },
])

export interface ReportTask extends OfUnit {
  readonly taskId: string
  readonly text: string
  /** False: what hindered it. */
  readonly done: boolean
}

/** Code: `whistle.task_not_open`. */
export const reportTask = reporting<ReportTask>('reportTask', ({ tasks }, { unitId }, { taskId, text, done }) =>
  tasks.some((task) => task.id === taskId && task.unitId === unitId && !task.result?.done)
    ? [{ kind: 'siteTaskReported', payload: { taskId, text, done } }]
    : refuse('whistle.task_not_open', { params: { taskId }, field: '/taskId' }),
)

export interface AddEvidence extends OfUnit {
  readonly attachmentId: string
  readonly sort: SiteEvidence['sort']
  readonly object?: string | undefined
  readonly note?: string | undefined
  readonly position?: Position | undefined
}

/** A picture before or after, a paper (R044, R102). */
export const addEvidence = reporting<AddEvidence>(
  'addEvidence',
  ({ evidence }, { unitId }, { attachmentId, sort, object, note, position }) => [
    {
      kind: 'siteEvidenceAdded',
      payload: {
        id: String(evidence.length + 1),
        unitId,
        attachmentId,
        sort,
        object: object ?? null,
        note: note ?? null,
        position: position ?? null,
      },
    },
  ],
)

export interface RecordFigures extends OfUnit {
  readonly figures: readonly {
    readonly kind: FigureKind
    readonly amount: number
    readonly note?: string | undefined
  }[]
}

/** What can be counted. Code: `whistle.figure_not_whole`. */
export const recordFigures = reporting<RecordFigures>('recordFigures', (_whistle, { unitId }, { figures }) => {
  const wrong = figures.findIndex(({ amount }) => !Number.isSafeInteger(amount) || amount <= 0)
  if (wrong >= 0) return refuse('whistle.figure_not_whole', { field: `/figures/${wrong}/amount` })
  return [
    {
      kind: 'figuresRecorded',
      payload: { unitId, figures: figures.map(({ kind, amount, note }) => ({ kind, amount, note: note ?? null })) },
    },
  ]
})

export interface RecordMinutes extends AsCommander {
  readonly heldAt: Instant
  readonly present: readonly string[]
  readonly settled: string
  readonly responsible: readonly { readonly unitId: string; readonly what: string; readonly byOn: CivilDate }[]
}

/** A meeting on the spot (R164). Codes: `whistle.held_in_future`, `whistle.not_summoned`. */
export const recordMinutes = commanding<RecordMinutes>(
  'recordMinutes',
  (whistle, { asUnitId: _as, ...held }, { at }) => {
    if (held.heldAt > at) return refuse('whistle.held_in_future', { params: { now: at }, field: '/heldAt' })
    const stranger = held.responsible.findIndex(
      ({ unitId }) => !legOf(whistle, unitId) && !whistle.commanders.some((commander) => commander.unitId === unitId),
    )
    if (stranger >= 0)
      return refuse('whistle.not_summoned', {
        params: { unitId: held.responsible[stranger]!.unitId },
        field: `/responsible/${stranger}/unitId`,
      })
    return [{ kind: 'minutesRecorded', payload: held }]
  },
)

/** A step that the unit carries to a higher body, so that the street need only write a letter (R185). */
export const carryProcedure = reporting<OfUnit & { readonly to: string; readonly what: string }>(
  'carryProcedure',
  ({ procedures }, { unitId }, { to, what }) => [
    { kind: 'procedureCarried', payload: { id: String(procedures.length + 1), unitId, to, what } },
  ],
)

/** What the higher body said. Code: `whistle.procedure_not_open`. */
export const answerProcedure = reporting<
  OfUnit & { readonly procedureId: string; readonly verdict: 'approved' | 'refused'; readonly text: string }
>('answerProcedure', ({ procedures }, { unitId }, { procedureId, verdict, text }) =>
  procedures.some((step) => step.id === procedureId && step.unitId === unitId && step.outcome === null)
    ? [{ kind: 'procedureAnswered', payload: { procedureId, verdict, text } }]
    : refuse('whistle.procedure_not_open', { params: { procedureId }, field: '/procedureId' }),
)

/** Money of the street spent on the matter (R080, R108). Code: `whistle.figure_not_whole`. */
export const recordFunds = commanding<
  AsCommander & { readonly fund: string; readonly yuan: number; readonly purpose: string }
>('recordFunds', (_whistle, { fund, yuan, purpose }, { asUnitId }) =>
  Number.isSafeInteger(yuan) && yuan > 0
    ? [{ kind: 'fundsUsed', payload: { unitId: asUnitId, fund, yuan, purpose } }]
    : refuse('whistle.figure_not_whole', { field: '/yuan' }),
)
