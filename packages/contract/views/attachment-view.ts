import { attachmentPurposeNames, attachmentSorts } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Id, OneOf } from '../primitives.ts'
import { Moment, MomentOrNull, NamedOrNull } from './named.ts'

const closed = { additionalProperties: false }

/** A file of an order, as whoever may see it sees it. */
export const AttachmentView = Type.Object(
  {
    attachmentId: Id,
    purpose: OneOf(attachmentPurposeNames),
    purposeText: Type.String(),
    sort: OneOf(attachmentSorts),
    mediaType: Type.String({ description: 'Of what is handed out', examples: ['image/jpeg'] }),
    name: Type.String({ description: 'As its sender called it; empty when it was erased' }),
    bytes: Type.Integer({ description: 'Of what is handed out' }),
    width: Type.Union([Type.Integer(), Type.Null()]),
    height: Type.Union([Type.Integer(), Type.Null()]),
    hasThumbnail: Type.Boolean(),
    needsReason: Type.Boolean({ description: 'True when it is handed out only with a reason' }),
    unit: NamedOrNull,
    scan: OneOf(['clean', 'not_scanned'], 'Whether it was looked at for malware'),
    machineText: Type.Union(
      [
        Type.Object(
          {
            text: Type.String(),
            confidence: Type.Number({ description: '0–1, of what it made out' }),
            reader: Type.String({ description: 'Program and weights' }),
            at: Moment,
          },
          closed,
        ),
        Type.Null(),
      ],
      {
        description:
          'Writing in the picture, read by a machine: it may be wrong. Null when there is none or no machine has looked yet',
      },
    ),
    sha256: Type.String({ description: 'Of the file as it came; the trace holds the same' }),
    at: Moment,
    withdrawnAt: MomentOrNull,
    erasedAt: MomentOrNull,
  },
  closed,
)
export type AttachmentView = Static<typeof AttachmentView>

export const AttachmentListView = Type.Object({ items: Type.Array(AttachmentView) }, closed)
export type AttachmentListView = Static<typeof AttachmentListView>

export const attachmentShapes = ['shown', 'thumbnail'] as const
