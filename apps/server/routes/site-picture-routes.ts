import { openSitePicture, takeSitePicture, type AttachmentParts } from '@shaoying/application'
import { attachmentShapes, Id, OneOf } from '@shaoying/contract'
import { isRefusal, type Permission } from '@shaoying/domain'
import { Type } from 'typebox'
import { sendFile } from '../attachments/send-file.ts'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'

const closed = { additionalProperties: false }
const tag = 'Whistles 吹哨报到'
const path = '/api/v1/whistles/{whistleId}/pictures/{pictureId}'
const params = Type.Object({ whistleId: Id, pictureId: Id }, closed)
const bringing: readonly [Permission, ...Permission[]] = [
  'whistle.arrive',
  'whistle.record',
  'whistle.confirm',
  'whistle.request',
]

/** Pictures from the spot: brought in one piece under an id of the phone's making, seen by whoever sees the whistle. */
export function sitePictureRoutes(
  files: Pick<AttachmentParts, 'files' | 'media' | 'scanner' | 'limits'>,
): readonly Route[] {
  return [
    route({
      method: 'PUT',
      path,
      permission: bringing,
      audit: 'whistle.picture_brought',
      tag,
      summary: 'Bring a picture from the spot 上传现场照片',
      description:
        'The picture itself as the body, Content-Type `application/octet-stream` or `application/offset+octet-stream`. The phone makes the id, so that what waited without a network may be sent again: 201 the first time, 204 afterwards. Name it as `photoId` of a check-in or `attachmentId` of evidence. What the camera wrote into it is taken out.',
      params,
      success: 201,
      rate: 'write',
      handler: async (input, parts) => {
        const { scope } = readingFor(input, bringing, parts)
        const taken = await takeSitePicture(
          parts.city,
          files,
          { ...parts.city, scope },
          input.params,
          input.request.raw,
        )
        return isRefusal(taken) ? taken : { status: taken.isNew ? 201 : 204, headers: { location: input.request.url } }
      },
    }),
    route({
      method: 'GET',
      path,
      permission: 'whistle.read',
      audit: 'whistle.picture_read',
      tag,
      summary: 'A picture from the spot, or its thumbnail',
      params,
      query: Type.Object({ shape: Type.Optional(OneOf(attachmentShapes)) }, closed),
      handler: async (input, parts) => {
        const { scope } = readingFor(input, ['whistle.read'], parts)
        const file = await openSitePicture({ ...parts.city, scope }, files, input.params, input.query.shape ?? 'shown')
        return isRefusal(file) ? file : { write: (reply) => sendFile(file, input.request, reply) }
      },
    }),
  ]
}
