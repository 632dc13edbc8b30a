import { exact, over, parseExact, plus, type Exact } from '../assessment/exact.ts'
import type { ReportedItem } from '../directory/pack-lists.ts'
import type { DomainEvent } from '../kernel/event.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordContext, type RecordKind } from '../record/record.ts'

export const reportGrains = ['day', 'month', 'year'] as const
export type ReportGrain = (typeof reportGrains)[number]

/** Decimals as written, by the item's id. */
export type ReportValues = Readonly<Record<string, string>>

/** Numbers from outside for one unit and one day, month or year (填报数据): calls of the hotline, first visits, surveys. */
export interface ReportedFigures {
  readonly situation: 'reported'
  readonly unitId: string
  readonly grain: ReportGrain
  /** First day of the span. */
  readonly startsOn: CivilDate
  readonly values: ReportValues
  /** Who measured it, or the system it came from. */
  readonly from: string
  readonly reportedAt: Instant
  /** Every later change with its reason, oldest first. */
  readonly corrections: readonly {
    readonly at: Instant
    readonly byPersonId: string
    readonly values: ReportValues
    readonly why: string
  }[]
}

type Reported = DomainEvent<
  'figuresReported',
  Pick<ReportedFigures, 'unitId' | 'grain' | 'startsOn' | 'values' | 'from'>
>
type Corrected = DomainEvent<'reportedFiguresCorrected', { readonly values: ReportValues; readonly why: string }>
export type ReportedFiguresEvent = Reported | Corrected

export const reportedFiguresKind: RecordKind<ReportedFigures, ReportedFiguresEvent> = {
  kind: 'reported_figures',
  fold: foldOf<ReportedFigures, Reported, Corrected>(
    { figuresReported: (report, { at }) => ({ ...report, situation: 'reported', reportedAt: at, corrections: [] }) },
    {
      reportedFiguresCorrected: (report, { values, why }, { at, actor }) => ({
        values: { ...report.values, ...values },
        corrections: [...report.corrections, { at, byPersonId: actor.id, values, why }],
      }),
    },
  ),
  // One report for a unit and span: what is reported twice must be a correction.
  columnsOf: ({ situation, unitId, grain, startsOn }) => ({
    situation,
    unitId,
    naturalKey: `${unitId}/${grain}/${startsOn}`,
    title: `${grain} ${startsOn}`,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

type Command<Input> = RecordCommand<ReportedFigures, Input, ReportedFiguresEvent>

/** Reports numbers of a span. Codes: `person.unit_unknown`, `figures.span_wrong`, `figures.in_future`, `figures.item_unknown`, `figures.not_a_number`. */
export const reportFigures: Command<Reported['payload']> = {
  name: 'reportFigures',
  kind: reportedFiguresKind,
  does: 'begin',
  permission: 'analysis.report',
  decide(_none, report, context) {
    if (!context.rules.directory.findUnit(report.unitId))
      return refuse('person.unit_unknown', { params: { unit: report.unitId }, field: '/unitId' })
    return (
      checkSpan(report, context) ??
      checkValues(report.values, context) ?? [{ kind: 'figuresReported', payload: report }]
    )
  },
}

/** Corrects or adds numbers of a span, with the reason; what was said before stays in the trace. Codes as `reportFigures`. */
export const correctReportedFigures: Command<Corrected['payload']> = {
  name: 'correctReportedFigures',
  kind: reportedFiguresKind,
  does: 'change',
  permission: 'analysis.report',
  decide: (_report, { values, why }, context) =>
    checkValues(values, context) ?? [{ kind: 'reportedFiguresCorrected', payload: { values, why } }],
}

function checkSpan({ grain, startsOn }: Reported['payload'], { on }: RecordContext): Refusal | null {
  const isFirst = grain === 'day' || (grain === 'month' ? startsOn.endsWith('-01') : startsOn.endsWith('-01-01'))
  if (!isFirst) return refuse('figures.span_wrong', { params: { startsOn, grain }, field: '/startsOn' })
  return startsOn > on ? refuse('figures.in_future', { params: { startsOn, today: on }, field: '/startsOn' }) : null
}

function checkValues(values: ReportValues, { rules: { pack } }: RecordContext): Refusal | null {
  for (const [item, value] of Object.entries(values)) {
    if (!pack.reportedItems.some(({ id }) => id === item))
      return refuse('figures.item_unknown', { params: { item }, field: `/values/${item}` })
    if (parseExact(value) === null)
      return refuse('figures.not_a_number', { params: { item, value }, field: `/values/${item}` })
  }
  return null
}

/** What several reports of one unit come to, item by item as the pack says: added, averaged, or the latest. */
export function sumReported(
  reports: readonly ReportedFigures[],
  items: readonly ReportedItem[],
): ReadonlyMap<string, Exact> {
  const inOrder = reports.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return new Map(
    items.flatMap(({ id, adds }) => {
      const values = inOrder.flatMap(({ values: said }) => (said[id] === undefined ? [] : (parseExact(said[id]) ?? [])))
      const last = values.at(-1)
      if (last === undefined) return []
      const sum = values.reduce(plus)
      return [[id, adds === 'sum' ? sum : adds === 'last' ? last : over(sum, exact(values.length))!] as const]
    }),
  )
}
