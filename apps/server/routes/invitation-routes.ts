import { contributeByLink, invitationLinks, readInvitation, readOrder } from '@shaoying/application'
import { ContributeInput, InvitationAnswer, InvitationLinks } from '@shaoying/contract'
import { isRefusal, refuse } from '@shaoying/domain'
import { Type } from 'typebox'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'
import { OrderParams } from './shapes.ts'

const TokenParams = Type.Object(
  { token: Type.String({ minLength: 1, maxLength: 200, description: 'From the link' }) },
  { additionalProperties: false },
)

const Taken = Type.Object({ taken: Type.Literal(true) }, { additionalProperties: false })

/** Outside parties take part through a link, without an account (R009, R150). */
export const invitationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/orders/{orderId}/invitation-links',
    permission: 'party.invite',
    audit: 'invitation.links',
    tag: 'Outside parties',
    summary: 'The links to pass on to invited parties',
    params: OrderParams,
    answer: InvitationLinks,
    handler: async (input, parts) => {
      const found = await readOrder(readingFor(input, ['order.read'], parts), input.params.orderId)
      if (!found) return refuse('order.not_found', { params: { orderId: input.params.orderId } })
      const { registry, vault } = parts.city
      const links = invitationLinks(
        found.order,
        input.caller.session.actor,
        input.now,
        await registry.get(found.order.packVersionId),
        vault,
      )
      return isRefusal(links) ? links : { body: links }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/invitations/{token}',
    permission: 'public',
    audit: 'invitation.read',
    tag: 'Outside parties',
    summary: 'What the holder of a link is asked',
    rate: 'guess',
    params: TokenParams,
    answer: InvitationAnswer,
    handler: async ({ params }, { city }) => {
      const view = await readInvitation(city, params.token)
      return isRefusal(view) ? view : { body: { ...view, contributions: [...view.contributions] } }
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/invitations/{token}/contribute',
    permission: 'public',
    audit: 'invitation.contribute',
    tag: 'Outside parties',
    summary: 'Answer what was asked',
    rate: 'guess',
    params: TokenParams,
    body: ContributeInput,
    answer: Taken,
    example: { text: '已安排人员今日清运。' },
    handler: async ({ params, body, requestId }, { city }) => {
      const answer = await contributeByLink(city, params.token, body, requestId)
      return isRefusal(answer) ? answer : { body: { taken: true as const } }
    },
  }),
]
