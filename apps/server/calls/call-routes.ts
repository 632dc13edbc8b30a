import { createHash, timingSafeEqual } from 'node:crypto'
import { readCaller, readCallerHistory, ringTelephone, takeTelephoneEvent, type Telephone } from '@shaoying/application'
import {
  CallerHistoryView,
  CallerQuestion,
  CallerView,
  Id,
  SimulateCallInput,
  TelephoneEvent,
} from '@shaoying/contract'
import { isRefusal, refuse } from '@shaoying/domain'
import { Type } from 'typebox'
import { doerOf } from '../routes/doer-of.ts'
import { readingFor } from '../routes/reading.ts'
import { route, type Route, type RouteInput } from '../routes/route.ts'
import type { PersonCaller } from '../routes/caller.ts'

const closed = { additionalProperties: false }
const tag = 'Calls 来电'
const lookingBy = ({ caller: { session }, requestId }: RouteInput<unknown, unknown, unknown, PersonCaller>) => ({
  personId: session.actor.personId,
  unitId: session.unitIds[0] ?? null,
  requestId,
})

/** What begins calls and says who calls; what is done with them is the records' own. */
export function callRoutes({
  telephone,
  secret,
}: {
  readonly telephone: Telephone
  readonly secret: string | undefined
}): readonly Route[] {
  return [
    route({
      method: 'POST',
      path: '/api/v1/telephone-events',
      permission: 'public',
      audit: 'telephone.event',
      tag,
      summary: 'What the telephone exchange says of a call 话务平台事件',
      rate: 'write',
      description:
        'With the setting TELEPHONE_SECRET as `Authorization: Bearer`. The same event again changes nothing.',
      body: TelephoneEvent,
      success: 204,
      example: { event: 'ringing', exchangeCallId: 'pbx-20260302-0001', from: '13812345678' },
      handler: async ({ body, request, requestId }, { city }) => {
        if (secret === undefined || !isSame(request.headers.authorization ?? '', `Bearer ${secret}`))
          return refuse('telephone.token_wrong')
        return (await takeTelephoneEvent(city, body, requestId)) ?? { status: 204 }
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/telephone',
      permission: 'order.register',
      audit: 'telephone.read',
      tag,
      summary: 'Whether calls are simulated 话务平台状态',
      answer: Type.Object({ isSimulated: Type.Boolean() }, closed),
      handler: () => ({ body: { isSimulated: telephone.isSimulated } }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/simulated-calls',
      permission: 'order.register',
      audit: 'telephone.simulate',
      tag,
      summary: 'Let a call ring, to try things out 模拟来电',
      body: SimulateCallInput,
      answer: Type.Object({ callId: Id }, closed),
      success: 201,
      example: { from: '13812345678' },
      handler: async ({ body, caller, requestId }, { city }) => {
        if (!telephone.isSimulated) return refuse('telephone.not_simulated')
        const rung = await ringTelephone(city, {
          from: body.from,
          exchangeCallId: null,
          doer: doerOf(caller),
          requestId,
        })
        return isRefusal(rung) ? rung : { body: { callId: rung.recordId } }
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/calls/{callId}/caller',
      permission: 'order.register',
      audit: 'call.caller',
      tag,
      summary: 'Who calls, and what they came with before 来电人与历史诉求',
      description: 'For whoever answered the call; the look is written down before the answer leaves.',
      params: Type.Object({ callId: Id }, closed),
      answer: CallerView,
      large: true,
      handler: async (input, parts) => {
        const caller = await readCaller(
          parts.city,
          readingFor(input, ['order.register'], parts),
          input.params.callId,
          lookingBy(input),
        )
        return isRefusal(caller) ? caller : { body: caller }
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/caller-histories',
      permission: 'order.register',
      audit: 'call.history',
      tag,
      summary: 'What came from a number before 按号码查历史诉求',
      rate: 'read',
      description:
        'The look is written down before the answer leaves. The number stands in the body, so that no log has it.',
      body: CallerQuestion,
      answer: CallerHistoryView,
      large: true,
      example: { phone: '13812345678' },
      handler: async (input, parts) => {
        const history = await readCallerHistory(
          parts.city,
          readingFor(input, ['order.read'], parts),
          input.body.phone,
          lookingBy(input),
        )
        return isRefusal(history) ? history : { body: history }
      },
    }),
  ]
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
