import type { TypicalCaseListView } from '@shaoying/contract'
import { figureTotals, type CityRules, type FigureKind, type Whistle } from '@shaoying/domain'
import { listTypicalCases } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import { unitNamed } from '../queries/names.ts'

/** What of a whistle a case tells. */
type CaseState = Pick<Whistle, 'callerUnitId' | 'matter' | 'call' | 'outcome' | 'figures' | 'typicalCase'> & {
  readonly unitIds: readonly string[] | null
}

/** The city's library of typical cases, for all its staff: what happened, who came, how long it took, what can be learnt (R050). No check-in, score or person is in it. */
export async function readTypicalCases(
  { pool, cityId }: Pick<City, 'pool' | 'cityId'>,
  rules: CityRules,
  filter: { readonly words: string | null; readonly kind: string | null },
): Promise<TypicalCaseListView> {
  const rows = await listTypicalCases(pool, { cityId, ...filter })
  return {
    cases: rows.map(({ record_id: whistleId, state }) => {
      const { callerUnitId, matter, call, outcome, figures, typicalCase, unitIds } = state as CaseState
      return {
        whistleId,
        title: matter.title,
        account: matter.account,
        kind: call?.kind ?? null,
        everydayKind: call?.everydayKind ?? null,
        caller: unitNamed(callerUnitId, rules),
        units: (unitIds ?? []).map((id) => unitNamed(id, rules)),
        standard: call?.standard ?? null,
        secondsOnScene: outcome?.secondsOnScene ?? null,
        solvedInTime: outcome?.solvedInTime ?? null,
        summary: outcome?.summary ?? null,
        figures: Object.entries(figureTotals(figures)).map(([kind, total]) => ({ kind: kind as FigureKind, total })),
        lesson: typicalCase!.lesson,
        keywords: [...typicalCase!.keywords],
        writtenAt: typicalCase!.at,
      }
    }),
  }
}
