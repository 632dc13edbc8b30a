import type { DomainEvent, RecordedEvent } from '../../kernel/event.ts'
import type { CivilDate, Instant } from '../../kernel/instant.ts'
import type { Position } from '../position.ts'

/** What one unit is to do, and what came of it. */
export interface SiteTask {
  readonly id: string
  readonly unitId: string
  readonly what: string
  readonly dueAt: Instant | null
  readonly at: Instant
  readonly result: { readonly at: Instant; readonly text: string; readonly done: boolean } | null
}

/** A picture, a paper, a record: of one object (tree by tree, R044) or of the whole. The file lies elsewhere. */
export interface SiteEvidence {
  readonly id: string
  readonly unitId: string
  readonly attachmentId: string
  readonly sort: 'before' | 'after' | 'document' | 'other'
  readonly object: string | null
  readonly note: string | null
  readonly position: Position | null
  readonly at: Instant
}

/** What can be counted: cases, vehicles, people, square metres (R096, R102, R103). Figures of a kind add up. */
export const figureKinds = [
  'area_square_metres',
  'premises',
  'administrative_cases',
  'criminal_cases',
  'people_detained',
  'vehicles_seized',
  'people_saved',
  'vehicles_stopped',
  'people_moved',
  'objects_put_right',
  'fines_yuan',
] as const
export type FigureKind = (typeof figureKinds)[number]

export interface Figure {
  readonly unitId: string
  readonly kind: FigureKind
  readonly amount: number
  readonly note: string | null
  readonly at: Instant
}

/** A meeting on the spot: who was there and what they settled (R043, R164). */
export interface Minutes {
  readonly at: Instant
  readonly heldAt: Instant
  readonly present: readonly string[]
  readonly settled: string
  readonly responsible: readonly { readonly unitId: string; readonly what: string; readonly byOn: CivilDate }[]
}

/** A step that a department carries to a higher body on the street's behalf (R185). */
export interface ProcedureStep {
  readonly id: string
  readonly unitId: string
  /** The body it goes to; a unit of the city, or a name. */
  readonly to: string
  readonly what: string
  readonly at: Instant
  readonly outcome: { readonly at: Instant; readonly verdict: 'approved' | 'refused'; readonly text: string } | null
}

/** Money spent on the matter (R080, R108). */
export interface FundUse {
  readonly unitId: string
  readonly fund: string
  readonly yuan: number
  readonly purpose: string
  readonly at: Instant
}

export interface WorkFacet {
  readonly tasks: readonly SiteTask[]
  readonly evidence: readonly SiteEvidence[]
  readonly figures: readonly Figure[]
  readonly minutes: readonly Minutes[]
  readonly procedures: readonly ProcedureStep[]
  readonly funds: readonly FundUse[]
}

export const noWork: WorkFacet = { tasks: [], evidence: [], figures: [], minutes: [], procedures: [], funds: [] }

export type WorkChange =
  | DomainEvent<'siteTaskSet', Omit<SiteTask, 'at' | 'result'>>
  | DomainEvent<'siteTaskReported', { readonly taskId: string; readonly text: string; readonly done: boolean }>
  | DomainEvent<'siteEvidenceAdded', Omit<SiteEvidence, 'at'>>
  | DomainEvent<
      'figuresRecorded',
      { readonly unitId: string; readonly figures: readonly Pick<Figure, 'kind' | 'amount' | 'note'>[] }
    >
  | DomainEvent<'minutesRecorded', Omit<Minutes, 'at'>>
  | DomainEvent<'procedureCarried', Omit<ProcedureStep, 'at' | 'outcome'>>
  | DomainEvent<
      'procedureAnswered',
      { readonly procedureId: string; readonly verdict: 'approved' | 'refused'; readonly text: string }
    >
  | DomainEvent<'fundsUsed', Omit<FundUse, 'at'>>

type Evolve<Kind extends WorkChange['kind']> = (
  state: WorkFacet,
  payload: Extract<WorkChange, { kind: Kind }>['payload'],
  recorded: RecordedEvent,
) => Partial<WorkFacet>

export const evolveWork: { readonly [Kind in WorkChange['kind']]: Evolve<Kind> } = {
  siteTaskSet: ({ tasks }, task, { at }) => ({ tasks: [...tasks, { ...task, at, result: null }] }),
  siteTaskReported: ({ tasks }, { taskId, text, done }, { at }) => ({
    tasks: tasks.map((task) => (task.id === taskId ? { ...task, result: { at, text, done } } : task)),
  }),
  siteEvidenceAdded: ({ evidence }, piece, { at }) => ({ evidence: [...evidence, { ...piece, at }] }),
  figuresRecorded: (state, { unitId, figures }, { at }) => ({
    figures: [...state.figures, ...figures.map((figure) => ({ ...figure, unitId, at }))],
  }),
  minutesRecorded: ({ minutes }, held, { at }) => ({ minutes: [...minutes, { ...held, at }] }),
  procedureCarried: ({ procedures }, step, { at }) => ({ procedures: [...procedures, { ...step, at, outcome: null }] }),
  procedureAnswered: ({ procedures }, { procedureId, ...outcome }, { at }) => ({
    procedures: procedures.map((step) => (step.id === procedureId ? { ...step, outcome: { ...outcome, at } } : step)),
  }),
  fundsUsed: ({ funds }, use, { at }) => ({ funds: [...funds, { ...use, at }] }),
}

/** Figures of each kind, added up. */
export function figureTotals(
  figures: readonly Pick<Figure, 'kind' | 'amount'>[],
): Readonly<Partial<Record<FigureKind, number>>> {
  return figures.reduce<Partial<Record<FigureKind, number>>>(
    (totals, { kind, amount }) => ({ ...totals, [kind]: (totals[kind] ?? 0) + amount }),
    {},
  )
}
