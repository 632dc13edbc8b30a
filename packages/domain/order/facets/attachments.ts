import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'

/** What a file is, as told from its bytes, never from its name. Others are not taken. */
export const attachmentSorts = ['picture', 'audio', 'video', 'pdf', 'office'] as const
export type AttachmentSort = (typeof attachmentSorts)[number]

interface PurposeRow {
  readonly name: string
  readonly nameEn: string
  /** The command of the lifecycle that brings it in. */
  readonly command: 'attachToAppeal' | 'attachEvidence' | 'attachCallbackRecord'
  readonly shownToPetitioner: boolean
}

export const attachmentPurposeNames = ['appeal', 'evidence', 'reply', 'objection', 'callback'] as const
export type AttachmentPurpose = (typeof attachmentPurposeNames)[number]

/** What a file is for; decides who may bring it, and whether the petitioner sees it. */
export const attachmentPurposes: Readonly<Record<AttachmentPurpose, PurposeRow>> = {
  appeal: {
    name: '诉求材料',
    nameEn: 'What the petitioner brought',
    command: 'attachToAppeal',
    shownToPetitioner: true,
  },
  evidence: {
    name: '办理证据',
    nameEn: 'Evidence of the handling',
    command: 'attachEvidence',
    shownToPetitioner: false,
  },
  reply: { name: '答复附件', nameEn: 'Goes with the reply', command: 'attachEvidence', shownToPetitioner: true },
  objection: { name: '异议依据', nameEn: 'Basis of an objection', command: 'attachEvidence', shownToPetitioner: false },
  callback: {
    name: '回访录音',
    nameEn: 'Record of a callback',
    command: 'attachCallbackRecord',
    shownToPetitioner: false,
  },
}

/** What the trace keeps of a file: enough to prove that it was this one and no other. The bytes lie in the file store. */
export interface AttachmentFacts {
  readonly attachmentId: string
  readonly sort: AttachmentSort
  /** Such as `image/jpeg`. */
  readonly mediaType: string
  /** Of the file as it came. */
  readonly bytes: number
  /** SHA-256 of the file as it came, hex. */
  readonly sha256: string
  readonly purpose: AttachmentPurpose
}

export interface Attachment extends AttachmentFacts {
  readonly at: Instant
  readonly byId: string
  readonly unitId: string | null
  readonly withdrawnAt: Instant | null
}

export interface AttachmentsFacet {
  /** In the order in which they came; withdrawn ones stay. */
  readonly attachments: readonly Attachment[]
}

export const noAttachments: AttachmentsFacet = { attachments: [] }

export type AttachmentsEvent =
  | DomainEvent<'attachmentAdded', AttachmentFacts>
  | DomainEvent<'attachmentWithdrawn', { readonly attachmentId: string; readonly reason: string }>

export const evolveAttachments: Evolvers<AttachmentsFacet, AttachmentsEvent> = {
  attachmentAdded: (order, facts, { at, actor }) => ({
    attachments: [...order.attachments, { ...facts, at, byId: actor.id, unitId: actor.unitId, withdrawnAt: null }],
  }),
  attachmentWithdrawn: (order, { attachmentId }, { at }) => ({
    attachments: order.attachments.map((attachment) =>
      attachment.attachmentId === attachmentId ? { ...attachment, withdrawnAt: at } : attachment,
    ),
  }),
}

/** Attachments that were not taken back. */
export function standingAttachments({ attachments }: AttachmentsFacet): readonly Attachment[] {
  return attachments.filter(({ withdrawnAt }) => withdrawnAt === null)
}

/** Whether the file gives its bringer away by voice or face: nobody handles a confidential report by listening to it (JN 32). */
export function givesReporterAway({ sort, purpose }: Pick<Attachment, 'sort' | 'purpose'>): boolean {
  return purpose === 'appeal' && (sort === 'audio' || sort === 'video')
}
