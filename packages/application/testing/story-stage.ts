import { isRefusal, type Actor, type Doer, type Instant, type Order, type Refusal, type Role, type Whistle } from '@shaoying/domain'
import { ensureEventPartitions, loadOrders, loadRecords } from '@shaoying/store'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { nextDueAt } from '../clocks/clock-worker.ts'
import { settled } from '../../store/testing/settled.ts'
import { workOnce } from '../city/city-worker.ts'
import { doorInput } from '../commands/order-command-row.ts'
import { orderCommands } from '../commands/order-commands.ts'
import { giveRecordCommand } from '../records/give-record-command.ts'
import { recordCollections } from '../records/record-collections.ts'
import type { OrderCommand } from '../run-command/command-order.ts'
import { packFolder } from './edited-pack.ts'
import { buildTown, type Town } from './town.ts'
import { whistleLinksFollower } from '../whistles/whistle-links.ts'

/** Plays a story with the real units of a city and a clock that is turned by hand: every step goes over the wire's shape and through the door. */
export class StoryStage {
  readonly town: Town
  readonly #drop: () => Promise<void>

  private constructor(town: Town, drop: () => Promise<void>) {
    this.town = town
    this.#drop = drop
  }

  static async open(now: Instant, untilOn: string): Promise<StoryStage> {
    const database = await createTestDatabase()
    const town = await buildTown(database.url, now, packFolder('beijing'))
    await ensureEventPartitions(town.pool, now.slice(0, 10), untilOn)
    return new StoryStage(town, () => database.drop())
  }

  async end(): Promise<void> {
    await this.town.end()
    await this.#drop()
  }

  /** Somebody posted at that unit in those roles. */
  at(unitId: string, ...roles: readonly Role[]): Doer {
    const { kind } = this.town.rules.directory.getUnit(unitId)
    const actor: Actor = { personId: `${roles.join('+')}@${unitId}`, roles: [], postings: roles.map((role) => ({ unitId, unitKind: kind, role, fromOn: '2017-01-01' })) }
    return { kind: 'person', actor }
  }

  /** Time passes; what is due on the way happens at its own moment. */
  async pass(until: Instant): Promise<void> {
    const faults: unknown[] = []
    const parts = { city: { ...this.town, close: async () => undefined }, followers: [whistleLinksFollower(this.town)], onFault: (what: string, fault: unknown) => faults.push([what, fault]) }
    for (;;) {
      await workOnce(parts)
      await settled(this.town.pool)
      const dueAt = await nextDueAt(this.town.pool, this.town.cityId)
      if (dueAt === null || dueAt > until) break
      this.town.time.set(dueAt)
    }
    this.town.time.set(until)
    await workOnce(parts)
    await settled(this.town.pool)
    await workOnce(parts)
    if (faults.length > 0) throw new Error(`the worker had faults: ${JSON.stringify(faults)}`)
  }

  /** Gives a command of the wire to a record; answers the record's id. */
  async give(doer: Doer, name: string, input: object, recordId?: string): Promise<string> {
    const answer = await this.#give(doer, name, input, recordId)
    if (isRefusal(answer)) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.params)}`)
    return answer.recordId
  }

  /** Why not: the refusal's code. */
  async refused(doer: Doer, name: string, input: object, recordId?: string): Promise<string> {
    const answer = await this.#give(doer, name, input, recordId)
    return isRefusal(answer) ? answer.code : `${name} was accepted`
  }

  async #give(doer: Doer, name: string, input: object, recordId: string | undefined): Promise<{ readonly recordId: string } | Refusal> {
    const row = recordCollections.flatMap(({ commands }) => commands).find(({ command }) => command.name === name)
    if (!row) throw new Error(`no command ${name}`)
    return giveRecordCommand(this.town, { row, input, doer, requestId: 'story', ...(recordId === undefined ? {} : { recordId }) })
  }

  async whistle(recordId: string): Promise<Whistle> {
    return (await loadRecords(this.town.pool, this.town.cityId, 'whistle', [recordId])).get(recordId)!.state as Whistle
  }

  async order(orderId: string): Promise<Order> {
    return (await loadOrders(this.town.pool, this.town.cityId, [orderId])).get(orderId)!.state as Order
  }

  async giveOrder(doer: Doer, name: string, orderId: string, wire: object): Promise<void> {
    const row = orderCommands.find((command) => command.name === name)
    if (!row) throw new Error(`no command ${name}`)
    const { input, words } = doorInput(row, wire)
    const answer = await this.town.door.give({ command: row.command as OrderCommand<unknown>, orderId, input, words, doer, requestId: 'story' })
    if (isRefusal(answer)) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.params)}`)
  }

  /** An appeal of a resident, dispatched to its street and signed there. */
  async dispatchedOrder(title: string, categoryId: string, street: string, phone: string): Promise<string> {
    const registered = await this.town.registration.register({
      input: { kind: 'complaint', title, words: `${title}，请解决。`, petitioner: { sort: 'person', name: '居民', phone }, place: { unitId: street, point: '小区' }, categoryId },
      doer: this.at('110000-hotline', 'call_taker'), channel: 'phone', requestId: 'story',
    })
    if (isRefusal(registered)) throw new Error(registered.code)
    await this.giveOrder(this.at('110000-hotline', 'dispatcher'), 'dispatchOrder', registered.orderId, { leadUnitId: street, reason: '属地办理' })
    await this.giveOrder(this.at(street, 'unit_admin'), 'signOrder', registered.orderId, {})
    return registered.orderId
  }
}

/** A live check-in at that place, now. */
export function here(unitId: string, checkInId: string, at: Instant, position: { readonly longitude: number, readonly latitude: number }, more: object = {}): object {
  return { unitId, checkInId, position, accuracyMetres: 12, takenAt: at, sentAt: at, offline: false, ...more }
}
