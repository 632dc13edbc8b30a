import { catalogueOf } from '../directory/catalogue-index.ts'
import type { EvidenceDemand, EvidenceTemplate } from '../directory/catalogue.ts'
import type { CityPack } from '../directory/city-pack.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { standingAttachments } from './facets/attachments.ts'
import type { EvidenceObject, EvidencePiece } from './facets/evidence.ts'
import type { ReplyContent, ReplySent } from './facets/reply.ts'
import type { Order } from './order.ts'

/** One piece that the pack's templates ask for and nobody has shown. */
export interface MissingPiece {
  readonly templateId: string
  readonly demand: EvidenceDemand
  /** The object it is missing of; null for the matter as a whole, or while no object is named. */
  readonly object: string | null
  readonly piece: string
}

/** The templates of the order's category. */
export function evidenceTemplatesOf({ appeal }: Order, pack: CityPack): readonly EvidenceTemplate[] {
  const wanted = appeal.categoryId === null ? [] : (catalogueOf(pack).findEntry(appeal.categoryId)?.evidence ?? [])
  return pack.evidenceTemplates.filter(({ id }) => wanted.includes(id))
}

/** What is still to be shown, template by template, object by object (R044). */
export function missingEvidence(order: Order, pack: CityPack): readonly MissingPiece[] {
  const files = new Set(standingAttachments(order).map(({ attachmentId }) => attachmentId))
  const shows = ({ note, attachmentIds }: EvidencePiece) => note !== '' || attachmentIds.some((id) => files.has(id))
  return evidenceTemplatesOf(order, pack).flatMap(({ id: templateId, demand, per, pieces }) =>
    objectsFor(order, per).flatMap(({ name: object, pieces: recorded }) =>
      pieces
        .filter((piece) => !recorded.some((one) => one.piece === piece && shows(one)))
        .map((piece): MissingPiece => ({ templateId, demand, object, piece })),
    ),
  )
}

/** Where no object is named yet, all pieces of one are missing. */
function objectsFor(
  { evidence }: Order,
  per: EvidenceTemplate['per'],
): readonly Pick<EvidenceObject, 'name' | 'pieces'>[] {
  const objects = evidence.filter(
    ({ name, struckBecause }) => struckBecause === null && (name === null) === (per === 'matter'),
  )
  return objects.length > 0 ? objects : [{ name: null, pieces: [] }]
}

/**
 * Whoever says it is solved shows it, where the template demands so; a finding that there was nothing has nothing to
 * show. Code: `reply.evidence_missing`, naming the first object and piece and listing all.
 */
export function refuseUnproven(
  missing: readonly MissingPiece[],
  { claimedSolved, finding }: ReplyContent,
  because: string | undefined,
): Refusal | null {
  if (claimedSolved !== 'solved' || finding === 'false') return null
  const hasReason = (because?.trim() ?? '') !== ''
  const needed = missing.filter(({ demand }) => demand === 'required' || (demand === 'reason' && !hasReason))
  const [first] = needed
  if (!first) return null
  const named = needed.map(({ object, piece }) => (object === null ? piece : `${object}: ${piece}`)).join('; ')
  return refuse('reply.evidence_missing', {
    params: { object: first.object ?? '', piece: first.piece, count: needed.length, missing: named },
    field: '/withoutEvidenceBecause',
    basis: [
      {
        source: 'pack',
        reference: `evidence-templates/${first.templateId}`,
        key: first.demand === 'required' ? 'reply.evidence_required' : 'reply.evidence_or_reason',
      },
    ],
    allowed: ['recordEvidence', 'strikeEvidenceObject'],
  })
}

/** For the trace: what the template demanded, was not shown, and why. */
export function unprovenBecause(
  missing: readonly MissingPiece[],
  because: string | undefined,
): ReplySent['withoutEvidence'] {
  const demanded = missing.filter(({ demand }) => demand !== 'asked')
  return demanded.length === 0 || because === undefined
    ? null
    : { missing: demanded.map(({ object, piece }) => ({ object, piece })), because }
}
