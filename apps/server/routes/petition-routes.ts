import { doorInput, orderCommands, readPetition, type OrderCommandRow, type RegistrationRequest } from '@shaoying/application'
import { EvaluatePetitionInput, PetitionReceipt, PetitionToken, PetitionView, SubmitPetitionInput, TrackPetitionInput } from '@shaoying/contract'
import { isRefusal, lifecycle, normalisePhone, refuse, type Actor, type Refusal } from '@shaoying/domain'
import { Type, type TSchema } from 'typebox'
import { petitionerToken } from '../petitions/petitioner-token.ts'
import { trackPetition } from '../petitions/track-petition.ts'
import type { ServerParts } from '../server-parts.ts'
import { refuseWhenOverrun } from './back-pressure.ts'
import type { PetitionerCaller } from './caller.ts'
import { commandExamples } from './command-examples.ts'
import { doerOf } from './doer-of.ts'
import { kebab } from './order-command-routes.ts'
import { readingFor } from './reading.ts'
import { route, type Route, type RouteAnswer, type RouteInput } from './route.ts'

const NumberParams = Type.Object({ number: Type.String({ minLength: 1, maxLength: 40 }) }, { additionalProperties: false })
type Numbered = RouteInput<{ number: string }, unknown, unknown, PetitionerCaller>

/** Commands of petitioners whose wire shape or name differs from the staff's. */
const ownShape: Readonly<Record<string, { readonly path: string, readonly body: TSchema, readonly toInput: (body: object) => object, readonly example?: object }>> = {
  recordCallback: { path: 'evaluate', body: EvaluatePetitionInput, toInput: (body) => ({ ...body, manner: 'web' }), example: { contacted: true, solved: 'solved', satisfaction: 'very_satisfied' } },
}

const byPetitioner = new Set(lifecycle.filter(({ by }) => by === 'petition.follow').map(({ command }) => command))

/** What residents do without an account: submit, look up, and with the token add, evaluate, withdraw. */
export const petitionRoutes: readonly Route[] = [
  route({
    method: 'POST', path: '/api/v1/petitions', permission: 'public', audit: 'petition.submit', tag: 'Petitions', summary: 'Submit an appeal 提出诉求', rate: 'submit', changes: 'creates',
    body: SubmitPetitionInput, answer: PetitionReceipt, success: 201,
    example: { kind: 'suggestion', title: '公园增设座椅', words: '建议在桥东公园增设几把座椅，方便老人休息。', petitioner: { sort: 'person', name: '李明', phone: '13900000000' }, place: { unitId: '990101001001', point: '桥东公园' } },
    handler: async ({ body, requestId, requestKey }, parts) => {
      refuseWhenOverrun(parts)
      const { city } = parts
      const actor = submitter(normalisePhone(body.petitioner.phone ?? ''), city)
      const answer = await city.registration.register({ input: body as RegistrationRequest['input'], doer: { kind: 'petitioner', actor }, channel: 'web', requestId, ...(requestKey ? { requestKey } : {}) })
      if (isRefusal(answer)) return answer
      return { body: { number: answer.order.number, trackingCode: city.vault.trackingCodeOf(answer.orderId), createdAt: answer.order.createdAt } }
    },
  }),
  route({
    method: 'POST', path: '/api/v1/petitions/track', permission: 'public', audit: 'petition.track', tag: 'Petitions', summary: 'Exchange number and code for a token', rate: 'guess',
    description: 'By number and tracking code or, for whoever lost the number, by telephone and tracking code.',
    body: TrackPetitionInput, answer: PetitionToken, example: { number: 'YX2026030200001', code: 'TQ5YB4EP' },
    handler: async ({ body, now }, { city, tokenKey }) => {
      const found = await trackPetition(city, body)
      return isRefusal(found) ? found : { body: { ...petitionerToken(found, tokenKey, now), number: found.number } }
    },
  }),
  route({
    method: 'GET', path: '/api/v1/petitions/{number}', permission: 'petitioner', audit: 'petition.read', tag: 'Petitions', summary: 'How it stands, in plain words 查询进度',
    params: NumberParams, answer: PetitionView, handler: (input, parts) => progress(input, parts),
  }),
  ...orderCommands.filter(({ name }) => byPetitioner.has(name)).map(petitionerCommand),
]

function petitionerCommand(row: OrderCommandRow): Route {
  const shape = ownShape[row.name] ?? { path: kebab(row.name), body: row.input, toInput: (body: object) => body }
  return route({
    method: 'POST', path: `/api/v1/petitions/{number}/${shape.path}`, permission: 'petitioner', audit: `petition.${row.name}`, tag: 'Petitions', summary: row.title, rate: 'submit', changes: 'order',
    params: NumberParams, body: shape.body, answer: PetitionView, example: (shape.example ?? commandExamples[row.name]) as never,
    handler: async (input, parts) => {
      refuseWhenOverrun(parts)
      const { caller, requestId, requestKey, expectedVersion } = input
      if (!isTheirs(input)) return notTheirs()
      const answer = await parts.city.door.give({
        command: row.command, orderId: caller.orderId, doer: doerOf(caller), requestId, ...doorInput(row, shape.toInput(input.body as object)),
        ...(requestKey ? { requestKey } : {}), ...(expectedVersion === undefined ? {} : { expectedVersion }),
      })
      return isRefusal(answer) ? answer : progress(input, parts)
    },
  })
}

async function progress(input: Numbered, parts: ServerParts): Promise<RouteAnswer<PetitionView> | Refusal> {
  if (!isTheirs(input)) return notTheirs()
  const { orderId, actor } = input.caller
  const view = await readPetition(readingFor(input, [], parts), { orderId, actor, at: input.now, rulesOf: (id) => parts.city.registry.get(id) })
  return view ? { body: view, version: view.version } : notTheirs()
}

function isTheirs({ params, caller }: Numbered): boolean {
  return params.number === caller.number
}

function notTheirs(): Refusal {
  return refuse('petition.not_found')
}

/** Known again by their number; a stranger is nobody in particular. */
function submitter(phone: string | null, { vault, cityId }: ServerParts['city']): Actor {
  return { personId: phone === null ? 'anonymous' : vault.petitionerIdOf(cityId, phone), roles: ['petitioner'], postings: [] }
}
