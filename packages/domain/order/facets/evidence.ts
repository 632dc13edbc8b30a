import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

/** What a picture shows: the state found, the work, the state left (R044, R102). */
export const evidenceMoments = ['before', 'during', 'after'] as const
export type EvidenceMoment = (typeof evidenceMoments)[number]

/** One thing shown: a photograph, a reading, a place. */
export interface EvidencePiece {
  /** In the words of the pack's template: `处置后照片`, `室温`. */
  readonly piece: string
  readonly shows: EvidenceMoment | null
  readonly attachmentIds: readonly string[]
  /** A reading or a remark; empty where the file says it all. */
  readonly note: string
  readonly at: Instant
  readonly round: number
  readonly byPersonId: string
  readonly unitId: string | null
}

/** One object of the matter (tree by tree, lamp by lamp), or the matter as a whole. */
export interface EvidenceObject {
  /** As the unit names it, `3号路灯`; null for the matter as a whole. */
  readonly name: string | null
  readonly pieces: readonly EvidencePiece[]
  /** Why it does not belong to the matter after all; null while it does. */
  readonly struckBecause: string | null
}

/** A paper that belongs to the handling: a notice, minutes, a receipt. */
export interface CaseDocument {
  readonly title: string
  /** Its own number (文号); empty when it has none. */
  readonly reference: string
  readonly attachmentIds: readonly string[]
  readonly at: Instant
  readonly byPersonId: string
}

export interface EvidenceFacet {
  /** In the order in which they were named. */
  readonly evidence: readonly EvidenceObject[]
  readonly documents: readonly CaseDocument[]
}

export const noEvidence: EvidenceFacet = { evidence: [], documents: [] }

export function evidenceObject({ evidence }: EvidenceFacet, name: string | null): EvidenceObject | undefined {
  return evidence.find((object) => object.name === name)
}

export type EvidenceEvent =
  | DomainEvent<'evidenceObjectsListed', { readonly names: readonly string[] }>
  | DomainEvent<
      'evidenceRecorded',
      Pick<EvidencePiece, 'piece' | 'shows' | 'attachmentIds' | 'note'> & { readonly object: string | null }
    >
  | DomainEvent<'evidenceObjectStruck', { readonly name: string; readonly reason: string }>
  | DomainEvent<'documentListed', Pick<CaseDocument, 'title' | 'reference' | 'attachmentIds'>>

function listed(evidence: readonly EvidenceObject[], names: readonly (string | null)[]): readonly EvidenceObject[] {
  const fresh = names.filter((name) => !evidence.some((object) => object.name === name))
  return [...evidence, ...fresh.map((name): EvidenceObject => ({ name, pieces: [], struckBecause: null }))]
}

export const evolveEvidence: Evolvers<EvidenceFacet, EvidenceEvent> = {
  evidenceObjectsListed: (order, { names }) => ({ evidence: listed(order.evidence, names) }),
  evidenceRecorded: (order, { object: name, ...recorded }, { at, actor }) => ({
    evidence: listed(order.evidence, [name]).map((object) =>
      object.name === name
        ? {
            ...object,
            pieces: [
              ...object.pieces,
              { ...recorded, at, round: order.round, byPersonId: actor.id, unitId: actor.unitId },
            ],
          }
        : object,
    ),
  }),
  evidenceObjectStruck: (order, { name, reason }) => ({
    evidence: order.evidence.map((object) => (object.name === name ? { ...object, struckBecause: reason } : object)),
  }),
  documentListed: (order, document, { at, actor }) => ({
    documents: [...order.documents, { ...document, at, byPersonId: actor.id }],
  }),
}
