import type { IssueRuling } from '@shaoying/domain'
import type { IssueHands } from '../ports/issue-finder.ts'

/** Rulings as pairs of orders, in the order in which they were made. */
export function handsFrom(rulings: readonly Pick<IssueRuling, 'sort' | 'orderIds'>[]): IssueHands {
  const pairs = (sort: IssueRuling['sort']) =>
    rulings
      .filter((ruling) => ruling.sort === sort)
      .flatMap(({ orderIds: [first, ...others] }) => others.map((other) => [first!, other] as const))
  return { together: pairs('together'), apart: pairs('apart') }
}
