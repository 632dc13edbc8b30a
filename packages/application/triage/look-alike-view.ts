import { situationTexts, type TriageProposal } from '@shaoying/contract'
import type { OrderSituationName } from '@shaoying/domain'
import type { FindLookAlikesRow } from '@shaoying/store'
import type { CallerFacts, WordsTriage } from '../ports/words-triage.ts'
import { categoryNamedOrNull, unitNamedOrNull } from '../queries/names.ts'
import type { ReadParts } from '../queries/read-parts.ts'

/** An order that may be about the same matter, with how much of its wording is common. */
export interface LookAlike {
  readonly row: FindLookAlikesRow
  readonly overlap: number
  readonly why: TriageProposal['lookAlikes'][number]['why']
}

const MOST_SHOWN = 12
const whyOrder = ['same_wording_same_person', 'same_person', 'same_wording', 'nearby'] as const

/** The candidates that mean something, the person's own first, then copies, then the neighbourhood; of each the most alike. */
export function lookAlikesFrom(
  rows: readonly FindLookAlikesRow[],
  sketch: string,
  triage: Pick<WordsTriage, 'overlapOf' | 'copyOverlap'>,
): readonly LookAlike[] {
  return rows
    .flatMap((row): LookAlike[] => {
      const overlap = triage.overlapOf(sketch, row.sketch)
      const copies = overlap >= triage.copyOverlap
      const why =
        copies && row.same_person
          ? 'same_wording_same_person'
          : row.same_person
            ? 'same_person'
            : copies
              ? 'same_wording'
              : row.nearby
                ? 'nearby'
                : null
      return why === null ? [] : [{ row, overlap, why }]
    })
    .sort(
      (a, b) =>
        whyOrder.indexOf(a.why) - whyOrder.indexOf(b.why) ||
        b.overlap - a.overlap ||
        (a.row.created_at < b.row.created_at ? 1 : -1),
    )
}

export function lookAlikesView(
  found: readonly LookAlike[],
  { rules, language }: Pick<ReadParts, 'rules' | 'language'>,
): TriageProposal['lookAlikes'] {
  return found
    .slice(0, MOST_SHOWN)
    .map(({ row, overlap, why }) => ({
      orderId: row.order_id,
      number: row.order_number,
      title: row.title,
      situation: row.situation,
      situationText: situationTexts[row.situation as OrderSituationName][language],
      isOpen: row.open,
      createdAt: row.created_at,
      category: categoryNamedOrNull(row.category_id, rules),
      place: unitNamedOrNull(row.place_unit_id, rules),
      lead: unitNamedOrNull(row.lead_unit_id, rules),
      overlap,
      why,
    }))
}

/** What the orders found say of the caller. `monthAgo` is an instant. */
export function callerFactsFrom(found: readonly LookAlike[], monthAgo: string): CallerFacts {
  const own = found.filter(({ row }) => row.same_person)
  const earlier = own.find(({ why }) => why === 'same_wording_same_person')
  return {
    earlier: earlier ? { orderNo: earlier.row.order_number, isOpen: earlier.row.open } : null,
    callsInMonth: own.filter(({ row }) => row.created_at >= monthAgo).length,
  }
}

/** The issue that most of the orders of the same matter belong to. */
export function hotIssueFrom(found: readonly LookAlike[]): TriageProposal['hotIssue'] {
  const votes = new Map<string, { readonly row: FindLookAlikesRow; readonly count: number }>()
  for (const { row, why } of found) {
    if (row.issue_id !== null && why !== 'same_person')
      votes.set(row.issue_id, { row, count: (votes.get(row.issue_id)?.count ?? 0) + 1 })
  }
  const [best] = [...votes.values()].sort((a, b) => b.count - a.count)
  if (!best) return null
  const {
    issue_id: issueId,
    issue_title: title,
    issue_heat: heat,
    issue_alarm: alarm,
    issue_orders: orders,
    issue_people: people,
  } = best.row
  return { issueId: issueId!, title: title ?? '', heat: heat ?? 0, alarm, orders: orders ?? 0, people: people ?? 0 }
}
