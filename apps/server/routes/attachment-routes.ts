import { openAttachment, readAttachments, revealFile, type UploadStanding } from '@shaoying/application'
import { AttachmentListView, attachmentShapes, Id, Line, OneOf } from '@shaoying/contract'
import { isRefusal, refuse, type Permission, type Refusal } from '@shaoying/domain'
import { Type, type TSchema } from 'typebox'
import type { AttachmentServices } from '../attachments/attachment-services.ts'
import { sendFile } from '../attachments/send-file.ts'
import { checkVersion, newUploadFrom, offsetFrom, tusHeaders } from '../attachments/tus-headers.ts'
import type { ServerParts } from '../server-parts.ts'
import type { PersonCaller, PetitionerCaller } from './caller.ts'
import { doerOf } from './doer-of.ts'
import { hideForeign } from './hide-foreign.ts'
import { readingFor } from './reading.ts'
import { route, type Right, type Route, type RouteInput } from './route.ts'

const closed = { additionalProperties: false }
const tag = 'Files'
const bringing: readonly [Permission, ...Permission[]] = ['order.amend', 'order.handle', 'callback.record']
const revealing: readonly [Permission, ...Permission[]] = ['vault.reveal', 'vault.reveal_reporter']

const UploadView = Type.Object(
  {
    uploadId: Id,
    offset: Type.Integer({ description: 'Bytes that have arrived' }),
    bytes: Type.Integer({ description: 'Bytes that were announced' }),
    expiresAt: Type.String({ description: 'Until when one may go on' }),
    isSettled: Type.Boolean({ description: 'The file is at the order, under the same id' }),
  },
  closed,
)

const tusNote =
  'Resumable upload by the tus protocol 1.0.0 (creation, expiration, termination): `POST` announces a file, `PATCH` sends bytes from `Upload-Offset` on, `HEAD` tells where to go on, `DELETE` gives up. Send pieces of some megabytes: a single request lasts half a minute at most. With the last byte the file is examined and added to the order; its attachment has the id of the upload.'

type Caller = PersonCaller | PetitionerCaller
type Input = RouteInput<unknown, unknown, unknown, Caller>

/** The same addresses for staff, by order, and for petitioners, by the number they proved to be theirs. */
interface Side {
  readonly root: `/${string}`
  readonly bring: Right
  readonly see: Right
  readonly audit: 'attachment' | 'petition'
  readonly param: Readonly<Record<string, TSchema>>
  orderOf(input: Input): string | null
}

const sides: readonly Side[] = [
  {
    root: '/api/v1/orders/{orderId}',
    bring: bringing,
    see: 'order.read',
    audit: 'attachment',
    param: { orderId: Id },
    orderOf: ({ params }) => (params as { orderId: string }).orderId,
  },
  {
    root: '/api/v1/petitions/{number}',
    bring: 'petitioner',
    see: 'petitioner',
    audit: 'petition',
    param: { number: Type.String({ minLength: 1, maxLength: 40 }) },
    orderOf: ({ params, caller }) =>
      caller.kind === 'petitioner' && caller.number === (params as { number: string }).number ? caller.orderId : null,
  },
]

/** Files of orders: in by tus, out whole or in part. */
export function attachmentRoutes(services: AttachmentServices): readonly Route[] {
  return [
    ...sides.flatMap((side) => [...uploadRoutes(side, services), ...fileRoutes(side, services)]),
    originalRoute(services),
  ]
}

function uploadRoutes(side: Side, { uploads }: AttachmentServices): readonly Route[] {
  const [all, one] = [`${side.root}/uploads`, `${side.root}/uploads/{uploadId}`] as const
  const params = Type.Object({ ...side.param, uploadId: Id }, closed)
  const row = { permission: side.bring, tag, rate: 'write' } as const
  const going = (input: Input, orderId: string) => ({
    uploadId: (input.params as { uploadId: string }).uploadId,
    orderId,
    doer: doerOf(input.caller),
    requestId: input.requestId,
  })
  return [
    route({
      ...row,
      method: 'POST',
      path: all,
      audit: `${side.audit}.upload_begun`,
      summary: 'Announce a file 上传附件',
      description: tusNote,
      params: Type.Object({ ...side.param }, closed),
      success: 201,
      handler: withOrder(side, async (input, orderId) => {
        const asked = checkVersion(input.request.headers) ?? newUploadFrom(input.request.headers)
        if (isRefusal(asked)) return asked
        const begun = await uploads.begin({ ...asked, orderId, doer: doerOf(input.caller) })
        return isRefusal(begun)
          ? begun
          : {
              status: 201,
              headers: { ...tusHeaders(begun), location: `${input.request.url.split('?')[0]}/${begun.uploadId}` },
            }
      }),
    }),
    route({
      ...row,
      method: 'GET',
      path: one,
      audit: `${side.audit}.upload_read`,
      summary: 'How far an upload has come',
      description: 'With `HEAD`, as tus has it: the headers alone.',
      params,
      answer: UploadView,
      rate: 'read',
      handler: withOrder(side, async (input, orderId) => {
        const standing = await uploads.standing(going(input, orderId))
        return isRefusal(standing) ? standing : { body: viewOf(standing), headers: tusHeaders(standing) }
      }),
    }),
    route({
      ...row,
      method: 'PATCH',
      path: one,
      audit: `${side.audit}.upload_continued`,
      summary: 'Send bytes of a file',
      description: 'Content-Type `application/offset+octet-stream`.',
      params,
      handler: withOrder(side, async (input, orderId) => {
        const offset = checkVersion(input.request.headers) ?? offsetFrom(input.request.headers)
        if (isRefusal(offset)) return offset
        const standing = await uploads.write({ ...going(input, orderId), offset, content: input.request.raw })
        return isRefusal(standing) ? standing : { status: 204, headers: tusHeaders(standing) }
      }),
    }),
    route({
      ...row,
      method: 'DELETE',
      path: one,
      audit: `${side.audit}.upload_discarded`,
      summary: 'Give an upload up',
      params,
      handler: withOrder(
        side,
        async (input, orderId) =>
          (await uploads.discard(going(input, orderId))) ?? { status: 204, headers: { 'tus-resumable': '1.0.0' } },
      ),
    }),
  ]
}

function fileRoutes(side: Side, { files }: AttachmentServices): readonly Route[] {
  const [all, one] = [`${side.root}/attachments`, `${side.root}/attachments/{attachmentId}`] as const
  const reading = (input: Input, parts: ServerParts) => readingFor(input, ['order.read'], parts)
  return [
    route({
      method: 'GET',
      path: all,
      permission: side.see,
      audit: `${side.audit}.attachments`,
      tag,
      summary: 'Files of an order 附件',
      params: Type.Object({ ...side.param }, closed),
      answer: AttachmentListView,
      handler: withOrder(side, async (input, orderId, parts) => ({
        body: await readAttachments(reading(input, parts), orderId),
      })),
    }),
    route({
      method: 'GET',
      path: one,
      permission: side.see,
      audit: `${side.audit}.attachment_read`,
      tag,
      summary: 'A file for everyday use, or its thumbnail',
      description:
        'Pictures are drawn anew, upright and without what their camera wrote into them; films and recordings come without what says where they were made. Takes `Range`.',
      params: Type.Object({ ...side.param, attachmentId: Id }, closed),
      query: Type.Object({ shape: Type.Optional(OneOf(attachmentShapes)) }, closed),
      handler: withOrder(side, async (input, orderId, parts) => {
        const { attachmentId } = input.params as { attachmentId: string }
        const { shape = 'shown' } = input.query as { shape?: 'shown' | 'thumbnail' }
        const file = await openAttachment(
          reading(input, parts),
          { files, vault: parts.city.vault },
          { orderId, attachmentId, shape },
        )
        return isRefusal(file) ? file : { write: (reply) => sendFile(file, input.request, reply) }
      }),
    }),
  ]
}

function originalRoute({ files }: AttachmentServices): Route {
  return route({
    method: 'POST',
    path: '/api/v1/orders/{orderId}/attachments/{attachmentId}/original',
    permission: revealing,
    audit: 'attachment.reveal',
    tag,
    summary: 'A file as it came, with a reason 查看原件',
    description:
      'With what its camera wrote into it, or a reporter’s voice. Each look is written down with its reason before the first byte leaves.',
    params: Type.Object({ orderId: Id, attachmentId: Id }, closed),
    body: Type.Object({ reason: Line(500, 'Why it is needed') }, closed),
    example: { reason: '核对拍摄地点' },
    success: 200,
    handler: async (input, parts) => {
      const { params, body, caller, requestId } = input
      const file = await revealFile(
        parts.city,
        { files },
        { ...params, reason: body.reason, doer: doerOf(caller), requestId },
      )
      return isRefusal(file)
        ? hideForeign(file, params.orderId, input, revealing, parts)
        : { write: (reply) => sendFile(file, input.request, reply) }
    },
  })
}

type Work<A> = (input: Input, orderId: string, parts: ServerParts) => Promise<A | Refusal>

/** Finds the order the address is about; what concerns an order that is not there for the caller looks as if it were not there at all. */
function withOrder<A extends object>(
  side: Side,
  work: Work<A>,
): (input: unknown, parts: ServerParts) => Promise<A | Refusal> {
  return async (asked, parts) => {
    const input = asked as Input
    const orderId = side.orderOf(input)
    if (orderId === null) return refuse('petition.not_found')
    const answer = await work(input, orderId, parts)
    return isRefusal(answer) ? hideForeign(answer, orderId, input, bringing, parts) : answer
  }
}

function viewOf({ uploadId, offset, bytes, expiresAt, isSettled }: UploadStanding) {
  return { uploadId, offset, bytes, expiresAt, isSettled }
}
