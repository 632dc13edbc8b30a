import type { IssueMember } from '@shaoying/store'

/** An issue by the orders it holds, and who it was before, if it was. */
export interface Identity {
  readonly issueId: string
  readonly foundAt: string
}

/**
 * Gives each issue the identity of the earlier one with which it shares most orders, each earlier one going on once: the
 * largest overlap first. New ones get a new id.
 */
export function keepIdentity(
  issues: readonly (readonly string[])[],
  before: ReadonlyMap<string, IssueMember>,
  make: () => Identity,
): readonly Identity[] {
  const claims = issues
    .flatMap((orderIds, index) => {
      const shared = new Map<string, { member: IssueMember; count: number }>()
      for (const member of orderIds.flatMap((id) => before.get(id) ?? []))
        shared.set(member.issueId, { member, count: (shared.get(member.issueId)?.count ?? 0) + 1 })
      return [...shared.values()].map(({ member, count }) => ({ index, member, count }))
    })
    .sort((a, b) => b.count - a.count || a.index - b.index)
  const kept = new Map<number, Identity>()
  const gone = new Set<string>()
  for (const { index, member } of claims) {
    if (kept.has(index) || gone.has(member.issueId)) continue
    kept.set(index, { issueId: member.issueId, foundAt: member.foundAt })
    gone.add(member.issueId)
  }
  return issues.map((_, index) => kept.get(index) ?? make())
}
