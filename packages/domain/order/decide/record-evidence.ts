import type { Decision } from '../../kernel/decider.ts'
import { refuse, type Refusal } from '../../kernel/refusal.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { standingAttachments } from '../facets/attachments.ts'
import { evidenceObject, type EvidenceMoment } from '../facets/evidence.ts'
import type { Order } from '../order.ts'

/** Names the objects of the matter beforehand (every lamp, every tree), so that what is missing shows. Those named before stay as they are. */
export function listEvidenceObjects(
  order: Order,
  { names }: { readonly names: readonly string[] },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'listEvidenceObjects', context)
  if (refusal) return refusal
  const fresh = [...new Set(names.map((name) => name.trim()))].filter((name) => !evidenceObject(order, name))
  return fresh.length === 0 ? [] : [{ kind: 'evidenceObjectsListed', payload: { names: fresh } }]
}

export interface RecordEvidence {
  /** The object shown; the matter as a whole when absent. One not named before is from now on. */
  readonly object?: string | undefined
  readonly piece: string
  readonly shows?: EvidenceMoment | undefined
  readonly attachmentIds?: readonly string[] | undefined
  readonly note?: string | undefined
}

/** Shows one piece of evidence of one object (R044). Codes: `evidence.empty`, `evidence.object_struck`, `evidence.attachment_unknown`. */
export function recordEvidence(
  order: Order,
  { object, piece, shows, attachmentIds = [], note = '' }: RecordEvidence,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'recordEvidence', context) ?? refuseUnknownFiles(order, attachmentIds)
  if (refusal) return refusal
  if (attachmentIds.length === 0 && note.trim() === '') return refuse('evidence.empty', { field: '/attachmentIds' })
  const name = object?.trim() ?? null
  const struckBecause = evidenceObject(order, name)?.struckBecause ?? null
  if (struckBecause !== null)
    return refuse('evidence.object_struck', { params: { object: name ?? '', reason: struckBecause }, field: '/object' })
  return [
    {
      kind: 'evidenceRecorded',
      payload: { object: name, piece: piece.trim(), shows: shows ?? null, attachmentIds, note: note.trim() },
    },
  ]
}

/** An object named by mistake, or not part of the matter after all; it stays on record with the reason. Code: `evidence.object_unknown`. */
export function strikeEvidenceObject(
  order: Order,
  { object, reason }: { readonly object: string; readonly reason: string },
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'strikeEvidenceObject', context)
  if (refusal) return refusal
  const named = evidenceObject(order, object.trim())
  if (!named || named.struckBecause !== null)
    return refuse('evidence.object_unknown', { params: { object }, field: '/object' })
  return [{ kind: 'evidenceObjectStruck', payload: { name: object.trim(), reason } }]
}

export interface ListDocument {
  readonly title: string
  readonly reference?: string | undefined
  readonly attachmentIds?: readonly string[] | undefined
}

/** Adds a paper to the order's list of documents (R044). Code: `evidence.attachment_unknown`. */
export function listDocument(
  order: Order,
  { title, reference = '', attachmentIds = [] }: ListDocument,
  context: DecisionContext,
): Decision<OrderEvent> {
  return (
    checkCommand(order, 'listDocument', context) ??
    refuseUnknownFiles(order, attachmentIds) ?? [
      { kind: 'documentListed', payload: { title, reference, attachmentIds } },
    ]
  )
}

/** What is shown must be there: a file of this order's handling that nobody took back. */
function refuseUnknownFiles(order: Order, attachmentIds: readonly string[]): Refusal | null {
  const files = standingAttachments(order).filter(({ purpose }) => purpose === 'evidence' || purpose === 'reply')
  const unknown = attachmentIds.find((id) => !files.some(({ attachmentId }) => attachmentId === id))
  return unknown === undefined
    ? null
    : refuse('evidence.attachment_unknown', { params: { attachmentId: unknown }, field: '/attachmentIds' })
}
