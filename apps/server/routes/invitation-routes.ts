import { contributeByLink, readInvitation } from '@shaoying/application'
import { ContributeInput } from '@shaoying/contract'
import { isRefusal } from '@shaoying/domain'
import { Type } from 'typebox'
import { route, type Route } from './route.ts'

const TokenParams = Type.Object({ token: Type.String({ minLength: 1, maxLength: 200, description: 'From the link' }) }, { additionalProperties: false })

/** What the holder of a link sees: what was asked and the public place, nothing about the petitioner. */
const InvitationAnswer = Type.Object({ name: Type.String(), asked: Type.String(), open: Type.Boolean() })
const Taken = Type.Object({ taken: Type.Literal(true) }, { additionalProperties: false })

/** Outside parties take part through a link, without an account (R009, R150). */
export const invitationRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/api/v1/invitations/{token}', permission: 'public', audit: 'invitation.read', tag: 'Outside parties', summary: 'What the holder of a link is asked', rate: 'guess',
    params: TokenParams, answer: InvitationAnswer,
    handler: async ({ params }, { city }) => {
      const view = await readInvitation(city, params.token)
      return isRefusal(view) ? view : { body: view }
    },
  }),
  route({
    method: 'POST', path: '/api/v1/invitations/{token}/contribute', permission: 'public', audit: 'invitation.contribute', tag: 'Outside parties', summary: 'Answer what was asked', rate: 'guess',
    params: TokenParams, body: ContributeInput, answer: Taken, example: { text: '已安排人员今日清运。' },
    handler: async ({ params, body, requestId }, { city }) => {
      const answer = await contributeByLink(city, params.token, body, requestId)
      return isRefusal(answer) ? answer : { body: { taken: true as const } }
    },
  }),
]
