import { addSeconds, type Actor, type Instant, type Role } from '@shaoying/domain'
import { figureFollower, mergedCallbackFollower, workOnce } from '@shaoying/application'
import { settled } from '../packages/store/testing/settled.ts'
import { personIn, startTestServer, type TestServer } from '../apps/server/testing/test-server.ts'

/** One order as the API answers it after a command. */
export interface Standing {
  readonly orderId: string
  readonly number: string
  readonly situation: string
  readonly round: number
  readonly dueAt: string | null
  readonly lead: { readonly id: string; readonly name: string } | null
  readonly trackingCode?: string
}

/** An answer that was expected to be a refusal. */
export interface Refused {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly allowed?: readonly string[]
}

type Who = Role | Actor

/**
 * A town behind its real HTTP server and a clock that the story turns. Whoever acts does so over the API; what may
 * not be done on the way is asserted by `refused`.
 */
export class Stage {
  readonly #server: TestServer

  private constructor(server: TestServer) {
    this.#server = server
  }

  static async open(now: Instant): Promise<Stage> {
    return new Stage(await startTestServer({ now }))
  }

  close(): Promise<void> {
    return this.#server.close()
  }

  get now(): Instant {
    return this.#server.town.time.now()
  }

  /** Somebody with that role in that unit. */
  person(unitId: string, role: Role): Actor {
    return personIn(this.#server.town, unitId, role)
  }

  async register(input: object, who: Who = 'call_taker'): Promise<Standing> {
    return this.#ok(await this.#server.ask(who, 'POST', '/api/v1/orders', input))
  }

  /** Gives a command that must succeed. */
  async does(who: Who, orderId: string, command: string, input: object = {}): Promise<Standing> {
    return this.#ok(await this.#server.ask(who, 'POST', `/api/v1/orders/${orderId}/${command}`, input))
  }

  /** Gives a command that must be refused. */
  async refused(who: Who, orderId: string, command: string, input: object = {}): Promise<Refused> {
    const answer = await this.#server.ask(who, 'POST', `/api/v1/orders/${orderId}/${command}`, input)
    if (answer.statusCode < 400 || answer.statusCode >= 500)
      throw new Error(`${command} was not refused: ${answer.statusCode} ${answer.body}`)
    return { ...answer.json<Refused>(), status: answer.statusCode }
  }

  async reads<T>(who: Who, path: string): Promise<T> {
    return this.#ok(await this.#server.ask(who, 'GET', path))
  }

  async status(who: Who | null, path: string): Promise<number> {
    return (await this.#server.ask(who, 'GET', path)).statusCode
  }

  async asks<T>(who: Who | null, path: string, body: object, headers: Record<string, string> = {}): Promise<T> {
    return this.#ok(await this.#server.ask(who, 'POST', path, body, headers))
  }

  async petitioner<T>(token: string, method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    return this.#ok(await this.#server.ask(null, method, path, body, { authorization: `Bearer ${token}` }))
  }

  /** Kinds of the facts in an order's trace, as the timeline tells them. */
  async story(orderId: string): Promise<readonly string[]> {
    const { items } = await this.reads<{ readonly items: readonly { readonly kind: string }[] }>(
      'supervisor',
      `/api/v1/orders/${orderId}/timeline`,
    )
    return items.map(({ kind }) => kind)
  }

  /** Lets time pass to a moment: every clock on the way fires. */
  async timePasses(until: Instant): Promise<void> {
    const { town } = this.#server
    if (until > this.now) town.time.set(until)
    const faults: unknown[] = []
    const parts = {
      city: { ...town, close: () => Promise.resolve() },
      followers: [mergedCallbackFollower(town), figureFollower(town)],
      onFault: (what: string, fault: unknown) => void faults.push(`${what}: ${JSON.stringify(fault)}`),
    }
    await workOnce(parts)
    await settled(town.pool)
    await workOnce(parts)
    if (faults.length > 0) throw new Error(faults.join('\n'))
  }

  async hoursPass(hours: number): Promise<void> {
    await this.timePasses(addSeconds(this.now, hours * 3600))
  }

  #ok<T>(answer: { readonly statusCode: number; readonly body: string }): T {
    if (answer.statusCode >= 300) throw new Error(`${answer.statusCode} ${answer.body}`)
    return JSON.parse(answer.body) as T
  }
}

/** A reply as units write it when there is nothing left open. */
export const goodReply = {
  toPetitioner: '您反映的问题已处理完毕。',
  toHotline: '',
  finding: 'true',
  claimedSolved: 'solved',
  legalBasis: '',
  withoutPartsBecause: '协办意见已并入',
  withoutEvidenceBecause: '照片留存本单位',
}
