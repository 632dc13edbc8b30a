import { secondsBetween, type Instant } from '../kernel/instant.ts'
import { standingAttachments } from './facets/attachments.ts'
import type { EvidenceMoment, EvidenceObject } from './facets/evidence.ts'
import type { Order } from './order.ts'

/** One object before and after, by its files. */
export interface BeforeAndAfter {
  readonly object: string | null
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What came of the order and how long it took, for whoever shows results (R102). */
export interface ResultShown {
  /** The dispatch in force; null before the first. */
  readonly dispatchedAt: Instant | null
  /** The first reply under it that says it is solved, or partly. */
  readonly solvedAt: Instant | null
  /** Natural seconds from that dispatch to that reply. */
  readonly tookSeconds: number | null
  /** Objects named and not struck: lamps, trees, shops. */
  readonly objectCount: number
  readonly pictures: readonly BeforeAndAfter[]
}

export function resultShown(order: Order): ResultShown {
  const dispatchedAt = order.dispatches.at(-1)?.at ?? null
  const solved = order.replies.find(
    ({ at, claimedSolved }) => dispatchedAt !== null && at >= dispatchedAt && claimedSolved !== 'not_solved',
  )
  const objects = order.evidence.filter(({ struckBecause }) => struckBecause === null)
  const files = new Set(standingAttachments(order).map(({ attachmentId }) => attachmentId))
  const filesOf = ({ pieces }: EvidenceObject, moment: EvidenceMoment) =>
    pieces
      .filter(({ shows }) => shows === moment)
      .flatMap(({ attachmentIds }) => attachmentIds.filter((id) => files.has(id)))
  return {
    dispatchedAt,
    solvedAt: solved?.at ?? null,
    tookSeconds: solved && dispatchedAt !== null ? secondsBetween(dispatchedAt, solved.at) : null,
    objectCount: objects.filter(({ name }) => name !== null).length,
    pictures: objects
      .map((object) => ({ object: object.name, before: filesOf(object, 'before'), after: filesOf(object, 'after') }))
      .filter(({ before, after }) => before.length + after.length > 0),
  }
}
