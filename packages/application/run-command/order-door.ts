import { isRefusal, refuse, type CityRules, type Order, type Refusal } from '@shaoying/domain'
import {
  findRequestAnswer,
  isOvertaken,
  loadOrders,
  saveOrders,
  type OrderSave,
  type Pool,
  type SavedOrder,
  type SaveOutcome,
} from '@shaoying/store'
import type { TimeSource } from '../ports/clock.ts'
import type { CityRulesRegistry } from '../rules/city-rules-registry.ts'
import type { OrderAnswer, OrderRequest } from './command-order.ts'
import { decideOrder, doerId, unborn, type Decided, type Standing } from './decide-order.ts'
import { GroupReader } from './group-reader.ts'
import { GroupWriter } from './group-writer.ts'
import { KeptStandings } from './kept-standings.ts'
import { isUncertain } from './uncertain.ts'

export interface DoorOptions {
  readonly pool: Pool
  readonly cityId: string
  readonly rules: CityRulesRegistry
  readonly time: TimeSource
  /** Told after each commit, so that open screens need not wait for their next look. */
  readonly onSaved?: () => void
}

const mostTries = 4
const largestGroup = 64
const groupsInFlight = 2
const nextGroupFrom = 32
/** An order is some ten kilobytes of memory. */
const mostKept = 2000

/**
 * The one door through which orders change: authorise, load, decide (pure), save state, facts, ties, words,
 * vault and request key in one statement, answer. Loads and saves of requests that arrive together share a
 * round trip and a commit.
 */
export class OrderDoor {
  readonly #options: DoorOptions
  readonly #reader: GroupReader<SavedOrder>
  readonly #writer: GroupWriter<OrderSave, SaveOutcome>
  readonly #kept = new KeptStandings(mostKept)
  #savedCount = 0

  constructor(options: DoorOptions) {
    this.#options = options
    this.#reader = new GroupReader((ids) => loadOrders(options.pool, options.cityId, ids))
    this.#writer = new GroupWriter({
      write: (saves) => saveOrders(options.pool, saves),
      // Two requests under one key are one request, also when they arrive in the same moment.
      keysOf: ({ row, request, actorId }) => (request ? [row.orderId, `${actorId} ${request.key}`] : [row.orderId]),
      isUncertain,
      largestGroup,
      groupsInFlight,
      nextGroupFrom,
    })
  }

  /** How many commands wait to be written; intake is turned away above a limit. */
  get waitingCount(): number {
    return this.#writer.waitingCount
  }

  /** How many commands were saved since the start. */
  get savedCount(): number {
    return this.#savedCount
  }

  /**
   * Gives one command to one order. A refusal when the rules say no (`order.not_found`, `order.changed_meanwhile`,
   * or the decision's own codes); throws only when the database fails.
   */
  async give<Input>(request: OrderRequest<Input>): Promise<OrderAnswer | Refusal> {
    const quickly = await this.#giveToKept(request)
    if (quickly) return quickly
    for (let tries = 1; ; tries += 1) {
      const standing = await this.#load(request.orderId)
      if (!standing) return refuse('order.not_found', { params: { orderId: request.orderId } })
      const answer = await this.#giveTo(standing, request)
      if (isRefusal(answer)) return (await this.#answeredBefore(request)) ?? answer
      if (answer !== 'overtaken') return answer
      if (tries >= mostTries || request.expectedVersion !== undefined)
        return refuse('order.changed_meanwhile', { params: { orderId: request.orderId } })
    }
  }

  /**
   * Without looking the order up, when this process saved it last; null when the database must be asked after all. Only
   * what was saved counts, because saving checks the version: a refusal, or nothing to change, may be yesterday's news.
   */
  async #giveToKept<Input>(request: OrderRequest<Input>): Promise<OrderAnswer | null> {
    const kept = this.#kept.get(request.orderId)
    if (!kept) return null
    const answer = await this.#giveTo(kept, request)
    return answer === 'overtaken' || isRefusal(answer) || answer.events.length === 0 ? null : answer
  }

  async #giveTo<Input>(standing: Standing, request: OrderRequest<Input>): Promise<OrderAnswer | Refusal | 'overtaken'> {
    const decided = decideOrder(
      request,
      standing,
      await this.#options.rules.get(standing.order.packVersionId),
      this.#deciding(),
    )
    return isRefusal(decided) ? decided : this.#save(decided, request)
  }

  /** Brings a new order into being. `title` stands in lists; the words themselves go to their own table. */
  async create<Input>(request: OrderRequest<Input>, rules: CityRules, title: string): Promise<OrderAnswer | Refusal> {
    const decided = decideOrder(request, unborn, rules, { ...this.#deciding(), title })
    if (isRefusal(decided)) return decided
    const answer = await this.#save(decided, request)
    if (answer !== 'overtaken') return answer
    // Another server carried the same request out in this moment.
    return (
      (await this.#answeredBefore(request)) ??
      refuse('order.changed_meanwhile', { params: { orderId: request.orderId } })
    )
  }

  /**
   * Gives several commands that stand or fall together: all orders are saved in one statement or none is. Each
   * order at most once. The answers come in the order of the requests; the first refusal is the answer for all. All
   * are one request under the key: repeated, also in the same moment, it changes nothing and brings the same answers.
   */
  async giveTogether(
    requests: readonly JoinedRequest[],
    requestKey?: OrderRequest['requestKey'],
  ): Promise<readonly OrderAnswer[] | Refusal> {
    const lead = requests[0]
    for (let tries = 1; lead; tries += 1) {
      const decided = await Promise.all(requests.map((request) => this.#decideJoined(request)))
      const refusal = decided.find(isRefusal)
      if (refusal) return (await this.#answeredTogether(lead.request, requestKey)) ?? refusal
      const all = decided as readonly Decided[]
      const outcome = await this.#saveTogether(underOneKey(all, requestKey))
      if (outcome === 'saved') return all.map(({ answer }) => answer)
      const before = await this.#answeredTogether(lead.request, requestKey)
      if (before) return before
      if (tries >= mostTries || requests.some(({ request }) => request.expectedVersion !== undefined))
        return refuse('order.changed_meanwhile', { params: { orderId: lead.request.orderId } })
    }
    return []
  }

  async #decideJoined({ request, birth }: JoinedRequest): Promise<Decided | Refusal> {
    const required = { ...this.#deciding(), required: true }
    if (birth) return decideOrder(request, unborn, birth.rules, { ...required, title: birth.title })
    const standing = await this.#load(request.orderId)
    if (!standing) return refuse('order.not_found', { params: { orderId: request.orderId } })
    return decideOrder(request, standing, await this.#options.rules.get(standing.order.packVersionId), required)
  }

  async #saveTogether(saves: readonly OrderSave[]): Promise<'saved' | 'overtaken'> {
    const changing = saves.filter(({ events }) => events.length > 0)
    for (const { row } of changing) this.#kept.forget(row.orderId)
    if (changing.length === 0) return 'saved'
    try {
      await saveOrders(this.#options.pool, changing)
      this.#options.onSaved?.()
      return 'saved'
    } catch (error) {
      if (isOvertaken(error)) return 'overtaken'
      throw error
    }
  }

  /** The answers that these commands got when they were carried out under the key. */
  async #answeredTogether(
    { doer }: OrderRequest,
    requestKey: OrderRequest['requestKey'],
  ): Promise<readonly OrderAnswer[] | Refusal | null> {
    if (!requestKey) return null
    const { pool, cityId } = this.#options
    const before = (await findRequestAnswer(pool, { cityId, actorId: doerId(doer), key: requestKey.key })) as
      | EarlierAnswer
      | undefined
    if (before === undefined) return null
    if (before.requestHash !== requestKey.requestHash)
      return refuse('request.key_reused', { params: { key: requestKey.key } })
    const orders = before.together ?? [before]
    const saved = await loadOrders(
      pool,
      cityId,
      orders.map(({ orderId }) => orderId),
    )
    return orders.map(({ orderId, version }) => ({
      orderId,
      version,
      order: saved.get(orderId)!.state as Order,
      events: [],
      replayed: true,
    }))
  }

  #deciding(): { readonly cityId: string; readonly now: string } {
    return { cityId: this.#options.cityId, now: this.#options.time.now() }
  }

  async #load(orderId: string): Promise<Standing | null> {
    const saved = await this.#reader.read(orderId)
    return saved && { order: saved.state as Order, version: saved.version, lastHash: saved.lastHash }
  }

  /** A request that would be refused now may have been carried out before: then its first answer holds. */
  async #answeredBefore(request: OrderRequest<never> | OrderRequest): Promise<OrderAnswer | Refusal | null> {
    if (!request.requestKey) return null
    const { pool, cityId } = this.#options
    const found = await findRequestAnswer(pool, { cityId, actorId: doerId(request.doer), key: request.requestKey.key })
    return found === undefined ? null : this.#replay(found as EarlierAnswer, request)
  }

  async #save(
    { save, answer }: Decided,
    request: OrderRequest<never> | OrderRequest,
  ): Promise<OrderAnswer | Refusal | 'overtaken'> {
    if (save.events.length === 0) return answer
    // Until it is known that this is what the database has.
    this.#kept.forget(answer.orderId)
    const outcome = await this.#write(save)
    if (outcome.outcome === 'saved') {
      this.#savedCount += 1
      this.#kept.keep(answer.orderId, { order: answer.order, version: answer.version, lastHash: save.row.lastHash })
      this.#options.onSaved?.()
      return answer
    }
    if (outcome.outcome === 'overtaken') return 'overtaken'
    return this.#replay(outcome.answer as EarlierAnswer, request)
  }

  async #write(save: OrderSave): Promise<SaveOutcome> {
    try {
      return await this.#writer.submit(save)
    } catch (error) {
      if (isOvertaken(error)) return { outcome: 'overtaken' }
      throw error
    }
  }

  /** The same request once more: the same answer, as the order stands now. */
  async #replay(before: EarlierAnswer, request: OrderRequest<never> | OrderRequest): Promise<OrderAnswer | Refusal> {
    if (before.requestHash !== request.requestKey?.requestHash)
      return refuse('request.key_reused', { params: { key: request.requestKey?.key ?? '' } })
    const saved = await this.#reader.read(before.orderId)
    if (!saved) return refuse('order.not_found', { params: { orderId: before.orderId } })
    return { orderId: before.orderId, version: before.version, order: saved.state as Order, events: [], replayed: true }
  }
}

/** One of several commands that stand or fall together; `birth` for an order that does not exist yet. */
export interface JoinedRequest {
  readonly request: OrderRequest
  readonly birth?: { readonly rules: CityRules; readonly title: string }
}

/** What a request key remembers. */
interface EarlierAnswer {
  readonly requestHash: string
  readonly orderId: string
  readonly version: number
  /** Of commands given together: what each order came to. */
  readonly together?: readonly { readonly orderId: string; readonly version: number }[]
}

/** The key stands with the first order that changes; it remembers what all came to. */
function underOneKey(all: readonly Decided[], requestKey: OrderRequest['requestKey']): readonly OrderSave[] {
  const saves = all.map(({ save }) => save)
  const first = saves.findIndex(({ events }) => events.length > 0)
  if (!requestKey || first < 0) return saves
  const together = all.map(({ answer: { orderId, version } }) => ({ orderId, version }))
  const answer: EarlierAnswer = { requestHash: requestKey.requestHash, ...together[first]!, together }
  return saves.map((save, index) => (index === first ? { ...save, request: { ...requestKey, answer } } : save))
}
