import {
  actingFor,
  isRefusal,
  type Actor,
  type CallbackAnswers,
  type Doer,
  type Order,
  type Refusal,
  type Role,
} from '@shaoying/domain'
import { loadOrders } from '@shaoying/store'
import { settled } from '../../store/testing/settled.ts'
import { exclusionFlagsFollower } from '../assessment/exclusion-flags.ts'
import { fireDueClocks } from '../clocks/clock-worker.ts'
import { doorInput } from '../commands/order-command-row.ts'
import { orderCommands } from '../commands/order-commands.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { giveRecordCommand } from '../records/give-record-command.ts'
import { recordCollections } from '../records/record-collections.ts'
import type { OrderCommand } from '../run-command/command-order.ts'
import type { Town } from './town.ts'

type Answers = Pick<CallbackAnswers, 'contacted' | 'solved' | 'satisfaction'>

/** Plays whole orders in the small town, for tests of what they come to. */
export class AssessedTown {
  readonly town: Town
  constructor(town: Town) {
    this.town = town
  }

  /** Somebody posted at that unit in those roles. */
  at(unitId: string, ...roles: readonly Role[]): Doer & { readonly kind: 'person'; readonly actor: Actor } {
    const { kind } = this.town.rules.directory.getUnit(unitId)
    return {
      kind: 'person',
      actor: actingFor(
        {
          personId: `${roles.join('+')}@${unitId}`,
          roles: [],
          postings: roles.map((role) => ({ unitId, unitKind: kind, role, fromOn: '2026-01-01' })),
        },
        unitId,
      ),
    }
  }

  /** The same posting held by another person. */
  named(
    personId: string,
    unitId: string,
    ...roles: readonly Role[]
  ): Doer & { readonly kind: 'person'; readonly actor: Actor } {
    const doer = this.at(unitId, ...roles)
    return { ...doer, actor: { ...doer.actor, personId } }
  }

  async order(orderId: string, name: string, doer: Doer, wire: object = {}): Promise<void> {
    const row = orderCommands.find((command) => command.name === name)!
    const { input, words } = doorInput(row, wire)
    ok(
      await this.town.door.give({
        command: row.command as OrderCommand<unknown>,
        orderId,
        input,
        words,
        doer,
        requestId: 'played',
      }),
    )
  }

  async record(name: string, doer: Doer, input: object, recordId?: string): Promise<string | Refusal> {
    const row = recordCollections.flatMap(({ commands }) => commands).find(({ command }) => command.name === name)!
    if (doer.kind === 'external') throw new TypeError('records are not for outside parties')
    const answer = await giveRecordCommand(this.town, {
      row,
      input,
      doer,
      requestId: 'played',
      ...(recordId ? { recordId } : {}),
    })
    return isRefusal(answer) ? answer : answer.recordId
  }

  /** Registered and dispatched to the street, now. */
  async dispatched(streetId: string, kind: 'complaint' | 'praise' = 'complaint'): Promise<string> {
    const { orderId } = ok(
      await this.town.registration.register({
        input: {
          kind,
          title: '楼道灯不亮',
          words: '三单元楼道灯不亮。',
          petitioner: { sort: 'person', name: '赵一', phone: '13800000001' },
          place: { unitId: streetId },
          categoryId: '0102-01',
        },
        doer: this.town.doer('call_taker'),
        channel: 'phone',
        requestId: 'played',
      }),
    )
    await this.order(orderId, 'dispatchOrder', this.town.doer('dispatcher'), { leadUnitId: streetId })
    return orderId
  }

  /** Signed, contacted and replied, now. */
  async replied(orderId: string, streetId: string): Promise<void> {
    const admin = this.at(streetId, 'unit_admin')
    await this.order(orderId, 'signOrder', admin)
    await this.order(orderId, 'recordContact', admin, { manner: 'phone', reached: true, note: '已联系' })
    await this.order(orderId, 'replyToOrder', admin, {
      toPetitioner: '已换灯。',
      toHotline: '已换灯。',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
      withoutPartsBecause: '自行办结',
      withoutEvidenceBecause: '现场已核',
    })
  }

  /** The clocks of everything due fire; then the petitioner answers. */
  async answered(orderId: string, answers: Answers): Promise<void> {
    await this.clocks()
    await this.order(orderId, 'recordCallback', this.town.doer('callback_agent'), { manner: 'phone', ...answers })
  }

  async clocks(): Promise<void> {
    await fireDueClocks({
      ...this.town,
      onFault: (what: string, fault: unknown) => {
        throw new Error(`${what} ${String(fault)}`)
      },
    })
  }

  async flags(): Promise<void> {
    await settled(this.town.pool)
    await followTrace(this.town.pool, this.town.cityId, exclusionFlagsFollower(this.town))
  }

  async state(orderId: string): Promise<Order> {
    return (await loadOrders(this.town.pool, this.town.cityId, [orderId])).get(orderId)!.state as Order
  }
}

export function ok<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer.params)}`)
  return answer
}
