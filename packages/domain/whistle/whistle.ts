import type { Clock } from '../deadline/clock.ts'
import { withClocks } from '../deadline/clock-change.ts'
import { nextMoment } from '../deadline/run-clock.ts'
import type { Fold } from '../kernel/decider.ts'
import { earliest } from '../kernel/instant.ts'
import type { CityRules } from '../order/doer.ts'
import { foldOf, type RecordKind } from '../record/record.ts'
import { callBirths, evolveCall, type CallBirth, type CallChange, type CallFacet } from './facets/call.ts'
import { evolveEnding, noEnding, type EndingChange, type EndingFacet } from './facets/ending.ts'
import { evolveReportIn, noReportIn, type ReportInChange, type ReportInFacet } from './facets/report-in.ts'
import { evolveWork, noWork, type WorkChange, type WorkFacet } from './facets/work.ts'

/** A whistle: a street calls, departments come, and nobody leaves until it is done [Reg 16, 33; SO 5]. The fold of its trace. */
export interface Whistle extends CallFacet, ReportInFacet, WorkFacet, EndingFacet {}

type WhistleChange = CallChange | ReportInChange | WorkChange | EndingChange
/** Every fact a whistle's trace may hold. */
export type WhistleEvent = CallBirth | WhistleChange

const rest = { ...noReportIn, ...noWork, ...noEnding }
const facts = foldOf<Whistle, CallBirth, WhistleChange>(
  {
    whistleRequested: (payload, recorded) => ({ ...rest, ...callBirths.whistleRequested(payload, recorded) }),
    whistleDrafted: (payload, recorded) => ({ ...rest, ...callBirths.whistleDrafted(payload, recorded) }),
  },
  { ...evolveCall, ...evolveReportIn, ...evolveWork, ...evolveEnding },
)

/** Facts that touch clocks carry the clocks' new values, as an order's do. */
export const whistleFold: Fold<Whistle | null, WhistleEvent> = {
  initial: null,
  evolve(state, recorded) {
    const after = facts.evolve(state, recorded)
    const changed = (recorded.event.payload as { readonly clocks?: readonly Clock[] }).clocks
    return after && changed ? { ...after, clocks: withClocks(after.clocks, changed) } : after
  },
}

export const whistleKind: RecordKind<Whistle, WhistleEvent> = {
  kind: 'whistle',
  fold: whistleFold,
  columnsOf: (whistle, rules) => ({
    situation: whistle.situation.name,
    unitId: whistle.callerUnitId,
    naturalKey: null,
    title: whistle.matter.title,
    nextDueAt: earliest(whistle.clocks.map(nextMoment).filter((moment) => moment !== null)),
    seenByUnitIds: readersOf(whistle, rules),
  }),
}

/** Who commands, who was called, who asked, and the districts of all of them. */
function readersOf(
  { commanders, invitedUnitIds, legs, request }: Whistle,
  { directory }: CityRules,
): readonly string[] {
  const units = [
    ...commanders.map(({ unitId }) => unitId),
    ...invitedUnitIds,
    ...legs.map(({ unitId }) => unitId),
    ...(request ? [request.unitId] : []),
  ]
  return [...new Set([...units, ...units.flatMap((unitId) => directory.districtOf(unitId)?.id ?? [])])]
}
