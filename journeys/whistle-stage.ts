import {
  messageFollower,
  recordCollections,
  whistleFiguresFollower,
  whistleLinksFollower,
  workOnce,
} from '@shaoying/application'
import type { WhistleView } from '@shaoying/contract'
import type { Actor, Directory, Instant, Role } from '@shaoying/domain'
import { ensureEventPartitions } from '@shaoying/store'
import { packFolder } from '../packages/application/testing/edited-pack.ts'
import { nextDueAt } from '../packages/application/clocks/clock-worker.ts'
import { settled } from '../packages/store/testing/settled.ts'
import { startTestServer, type TestServer } from '../apps/server/testing/test-server.ts'

const hotline = '110000-hotline'
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What the story needs of an order's page. */
interface OrderPage {
  readonly situation: string
  readonly record: {
    readonly whistles: readonly {
      readonly whistleId: string
      readonly ended: { readonly how: string; readonly plan: string | null } | null
    }[]
  }
}

/** Plays a story with the real units of a city over its HTTP API, with a clock that is turned by hand. */
export class WhistleStage {
  readonly #server: TestServer

  private constructor(server: TestServer) {
    this.#server = server
  }

  static async open(now: Instant, untilOn: string): Promise<WhistleStage> {
    const server = await startTestServer({ now, packFolder: packFolder('beijing') })
    await ensureEventPartitions(server.town.pool, now.slice(0, 10), untilOn)
    return new WhistleStage(server)
  }

  end(): Promise<void> {
    return this.#server.close()
  }

  /** Answers that do not fit the schema which the API's pages show. */
  get misfits(): readonly string[] {
    return this.#server.misfits
  }

  get now(): Instant {
    return this.#server.town.time.now()
  }

  get directory(): Directory {
    return this.#server.town.rules.directory
  }

  /** Somebody posted at that unit in those roles. */
  at(unitId: string, ...roles: readonly Role[]): Actor {
    const { kind } = this.directory.getUnit(unitId)
    return {
      personId: `${roles.join('+')}@${unitId}`,
      roles: [],
      postings: roles.map((role) => ({ unitId, unitKind: kind, role, fromOn: '2017-01-01' })),
    }
  }

  /** Time passes; what is due on the way happens at its own moment. */
  async pass(until: Instant): Promise<void> {
    const { town } = this.#server
    const faults: unknown[] = []
    const parts = {
      city: { ...town, close: async () => undefined },
      followers: [whistleLinksFollower(town), whistleFiguresFollower(town), messageFollower(town)],
      onFault: (what: string, fault: unknown) => faults.push([what, String(fault)]),
    }
    for (;;) {
      await workOnce(parts)
      await settled(town.pool)
      const dueAt = await nextDueAt(town.pool, town.cityId)
      if (dueAt === null || dueAt > until) break
      town.time.set(dueAt)
    }
    town.time.set(until)
    await workOnce(parts)
    await settled(town.pool)
    await workOnce(parts)
    if (faults.length > 0) throw new Error(`the worker had faults: ${JSON.stringify(faults)}`)
  }

  /** Gives a command to a whistle or a campaign, which must succeed; answers the record's id. */
  async give(who: Actor, name: string, body: object, recordId?: string): Promise<string> {
    return this.#ok<{ readonly id: string }>(await this.#send(who, name, body, recordId), name).id
  }

  /** Why not: the refusal's code. A refusal says in words why, and never takes anything halfway. */
  async refused(who: Actor, name: string, body: object, recordId?: string): Promise<string> {
    const answer = await this.#send(who, name, body, recordId)
    if (answer.statusCode < 400 || answer.statusCode >= 500)
      throw new Error(`${name} was not refused: ${answer.statusCode} ${answer.body}`)
    const { code, detail } = JSON.parse(answer.body) as { readonly code: string; readonly detail: string }
    if (!detail || detail === code) throw new Error(`${code} has no words`)
    return code
  }

  /** The whistle as somebody sees it; as the city's supervisors do when nobody is named. */
  whistle(id: string, who: Actor = this.at(hotline, 'supervisor')): Promise<WhistleView> {
    return this.reads(who, `/api/v1/whistles/${id}`)
  }

  order(orderId: string): Promise<OrderPage> {
    return this.reads(this.at(hotline, 'supervisor'), `/api/v1/orders/${orderId}`)
  }

  async giveOrder(who: Actor, command: string, orderId: string, body: object): Promise<void> {
    this.#ok(await this.#server.ask(who, 'POST', `/api/v1/orders/${orderId}/${command}`, body), command)
  }

  /** Why an order's command is refused: the code. */
  async refusedOrder(who: Actor, command: string, orderId: string, body: object): Promise<string> {
    const answer = await this.#server.ask(who, 'POST', `/api/v1/orders/${orderId}/${command}`, body)
    if (answer.statusCode < 400 || answer.statusCode >= 500)
      throw new Error(`${command} was not refused: ${answer.statusCode} ${answer.body}`)
    return answer.json<{ readonly code: string }>().code
  }

  async reads<T>(who: Actor, path: string): Promise<T> {
    return this.#ok(await this.#server.ask(who, 'GET', path), path)
  }

  async asks<T>(who: Actor, path: string, body: object): Promise<T> {
    return this.#ok(await this.#server.ask(who, 'POST', path, body), path)
  }

  async status(who: Actor, path: string): Promise<number> {
    return (await this.#server.ask(who, 'GET', path)).statusCode
  }

  /** An appeal of a resident, dispatched to its street and signed there. */
  async dispatchedOrder(title: string, categoryId: string, street: string, phone: string): Promise<string> {
    const { orderId } = await this.asks<{ readonly orderId: string }>(
      this.at(hotline, 'call_taker'),
      '/api/v1/orders',
      {
        kind: 'complaint',
        title,
        words: `${title}，请解决。`,
        petitioner: { sort: 'person', name: '居民', phone },
        place: { unitId: street, point: '小区' },
        categoryId,
      },
    )
    await this.giveOrder(this.at(hotline, 'dispatcher'), 'dispatch-order', orderId, {
      leadUnitId: street,
      reason: '属地办理',
    })
    await this.giveOrder(this.at(street, 'unit_admin'), 'sign-order', orderId, {})
    return orderId
  }

  /** Whom the lists would call, by what the scene shows. */
  async proposed(who: Actor, question: object): Promise<readonly string[]> {
    const { units } = await this.asks<{ readonly units: readonly { readonly unit: { readonly id: string } }[] }>(
      who,
      '/api/v1/whistle-proposals',
      question,
    )
    return units.map(({ unit }) => unit.id)
  }

  #send(who: Actor, name: string, body: object, recordId: string | undefined) {
    const collection = recordCollections.find(({ commands }) => commands.some(({ command }) => command.name === name))
    if (!collection) throw new Error(`no command ${name}`)
    const isOneOfSeveral = collection.commands.filter(({ command }) => command.does === 'begin').length > 1
    const path = recordId === undefined ? (isOneOfSeveral ? `/${kebab(name)}` : '') : `/${recordId}/${kebab(name)}`
    return this.#server.ask(who, 'POST', `/api/v1/${collection.path}${path}`, body)
  }

  #ok<T>(answer: { readonly statusCode: number; readonly body: string }, what: string): T {
    if (answer.statusCode >= 300) throw new Error(`${what}: ${answer.statusCode} ${answer.body}`)
    return (answer.body === '' ? undefined : JSON.parse(answer.body)) as T
  }
}

/** A live check-in at that place, now. */
export function here(
  unitId: string,
  checkInId: string,
  at: Instant,
  position: { readonly longitude: number; readonly latitude: number },
  more: object = {},
): object {
  return { unitId, checkInId, position, accuracyMetres: 12, takenAt: at, sentAt: at, offline: false, ...more }
}
