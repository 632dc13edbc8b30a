import {
  PetitionReceipt,
  PetitionToken,
  PetitionView,
  SubmitPetitionInput,
  TrackPetitionInput,
} from '@shaoying/contract'
import { isRefusal, refuse, type Refusal } from '@shaoying/domain'
import { signPetitionerOut } from '@shaoying/store'
import { Type } from 'typebox'
import { giveAsPetitioner, petitionCommands, type PetitionCommand } from './petition-commands.ts'
import { petitionerToken } from '../petitions/petitioner-token.ts'
import { readProgress } from './read-progress.ts'
import { submitPetition } from './submit-petition.ts'
import { trackPetition } from '../petitions/track-petition.ts'
import type { ServerParts } from '../server-parts.ts'
import { refuseWhenOverrun } from './back-pressure.ts'
import type { PetitionerCaller } from './caller.ts'
import { route, type Route, type RouteAnswer, type RouteInput } from './route.ts'

const NumberParams = Type.Object(
  { number: Type.String({ minLength: 1, maxLength: 40 }) },
  { additionalProperties: false },
)
type Numbered = RouteInput<{ number: string }, unknown, unknown, PetitionerCaller>

/** What residents do without an account: submit, look up, and with the token add, evaluate, withdraw. */
export const petitionRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/petitions',
    permission: 'public',
    audit: 'petition.submit',
    tag: 'Petitions',
    summary: 'Submit an appeal 提出诉求',
    rate: 'submit',
    changes: 'creates',
    body: SubmitPetitionInput,
    answer: PetitionReceipt,
    success: 201,
    example: {
      kind: 'suggestion',
      title: '公园增设座椅',
      words: '建议在桥东公园增设几把座椅，方便老人休息。',
      petitioner: { sort: 'person', name: '李明', phone: '13900000000' },
      place: { unitId: '990101001001', point: '桥东公园' },
    },
    handler: async (input, parts) => {
      refuseWhenOverrun(parts)
      const receipt = await submitPetition(input.body, input, parts)
      if (isRefusal(receipt)) return receipt
      const { number, trackingCode, createdAt } = receipt
      return { body: { number, trackingCode, createdAt } }
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/petitions/track',
    permission: 'public',
    audit: 'petition.track',
    tag: 'Petitions',
    summary: 'Exchange number and code for a token',
    rate: 'guess',
    description: 'By number and tracking code or, for whoever lost the number, by telephone and tracking code.',
    body: TrackPetitionInput,
    answer: PetitionToken,
    example: { number: 'YX2026030200001', code: 'TQ5YB4EP' },
    handler: async ({ body, now }, { city, tokenKey }) => {
      const found = await trackPetition(city, body)
      return isRefusal(found) ? found : { body: { ...petitionerToken(found, tokenKey, now), number: found.number } }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/petitions/{number}',
    permission: 'petitioner',
    audit: 'petition.read',
    tag: 'Petitions',
    summary: 'How it stands, in plain words 查询进度',
    params: NumberParams,
    answer: PetitionView,
    handler: (input, parts) => progress(input, parts),
  }),
  route({
    method: 'POST',
    path: '/api/v1/petitions/{number}/sign-out',
    permission: 'petitioner',
    audit: 'petition.signOut',
    tag: 'Petitions',
    summary: 'End all tokens for this order 退出查询',
    rate: 'submit',
    description:
      'For a shared or lost telephone: tokens given out until now hold no more, on any server. Number and code give a new one.',
    params: NumberParams,
    handler: async (input, { city }) => {
      if (!isTheirs(input)) return notTheirs()
      await signPetitionerOut(city.pool, city.cityId, input.caller.orderId, input.now)
      return {}
    },
  }),
  ...petitionCommands.map(commandRoute),
]

function commandRoute(command: PetitionCommand): Route {
  const { row, path, body, example } = command
  return route({
    method: 'POST',
    path: `/api/v1/petitions/{number}/${path}`,
    permission: 'petitioner',
    audit: `petition.${row.name}`,
    tag: 'Petitions',
    summary: row.title,
    rate: 'submit',
    changes: 'order',
    params: NumberParams,
    body,
    answer: PetitionView,
    example: example as never,
    handler: async (input, parts) => {
      refuseWhenOverrun(parts)
      if (!isTheirs(input)) return notTheirs()
      return (await giveAsPetitioner(command, input.body as object, input, parts)) ?? progress(input, parts)
    },
  })
}

async function progress(input: Numbered, parts: ServerParts): Promise<RouteAnswer<PetitionView> | Refusal> {
  if (!isTheirs(input)) return notTheirs()
  const view = await readProgress(input, parts)
  return view ? { body: view, version: view.version } : notTheirs()
}

function isTheirs({ params, caller }: Numbered): boolean {
  return params.number === caller.number
}

function notTheirs(): Refusal {
  return refuse('petition.not_found')
}
