import {
  clockDoer,
  endWhistle,
  isRefusal,
  linkRaisedWhistle,
  tieWhistle,
  whistleKind,
  type Whistle,
} from '@shaoying/domain'
import { loadRecords, type FollowedEvent } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'
import type { OrderCommand } from '../run-command/command-order.ts'

const telling: readonly string[] = ['whistleBlown', 'whistleClosed', 'whistleCalledOff']

type Parts = Pick<City, 'pool' | 'cityId' | 'door' | 'records'>

/**
 * Writes a whistle into the traces of what it belongs to: its orders are told that it was blown and how it ended,
 * the whistle that raised it gets its link. Telling twice writes once, so a repeated batch is harmless.
 */
export function whistleLinksFollower(city: Parts): Follower {
  return {
    name: 'whistle_links',
    async follow(_client, events, before) {
      const ids = [
        ...new Set(
          events
            .filter(({ stream_kind, kind }) => stream_kind === 'whistle' && telling.includes(kind))
            .map((event: FollowedEvent) => event.stream_id),
        ),
      ]
      const whistles = await loadRecords(city.pool, city.cityId, whistleKind.kind, ids)
      for (const [whistleId, { state }] of whistles) await tell(city, whistleId, state as Whistle)
      return before
    },
  }
}

async function tell(city: Parts, whistleId: string, { matter, situation, outcome }: Whistle): Promise<void> {
  const requestId = `whistle/${whistleId}`
  for (const orderId of matter.orderIds) {
    await giveOrder(city, orderId, { name: 'tieWhistle', decide: tieWhistle }, { whistleId }, requestId)
    const how = situation.name === 'called_off' ? 'called_off' : outcome ? 'closed' : null
    const plan = outcome?.plans.find((one) => one.orderId === orderId)
    if (how)
      await giveOrder(
        city,
        orderId,
        { name: 'endWhistle', decide: endWhistle },
        { whistleId, how, plan: plan?.plan ?? null },
        requestId,
      )
  }
  if (matter.parentId)
    await city.records.give({
      command: linkRaisedWhistle,
      recordId: matter.parentId,
      input: { childId: whistleId },
      doer: clockDoer,
      requestId,
    })
}

/** An order that ended otherwise meanwhile (withdrawn, void) is told nothing more. */
async function giveOrder<Input>(
  { door }: Parts,
  orderId: string,
  command: OrderCommand<Input>,
  input: Input,
  requestId: string,
): Promise<void> {
  const answer = await door.give({ command, orderId, input, doer: clockDoer, requestId })
  if (isRefusal(answer) && answer.code !== 'order.not_now')
    throw new Error(`order ${orderId} could not be told of a whistle: ${answer.code}`)
}
