import { capacityFor, initialOrder, isRefusal, orderFold, refuse, type CityRules, type Doer, type EventActor, type Grant, type Order, type Refusal } from '@shaoying/domain'
import { isOvertaken, loadOrders, saveOrders, type OrderSave, type Pool, type SavedOrder, type SaveOutcome } from '@shaoying/store'
import type { TimeSource } from '../ports/clock.ts'
import type { CityRulesRegistry } from '../rules/city-rules-registry.ts'
import { chainEvents } from './chain-events.ts'
import type { OrderAnswer, OrderRequest } from './command-order.ts'
import { GroupReader } from './group-reader.ts'
import { GroupWriter } from './group-writer.ts'
import { orderRow, tiesAfter } from './order-row.ts'
import { isUncertain } from './uncertain.ts'

export interface DoorOptions {
  readonly pool: Pool
  readonly cityId: string
  readonly rules: CityRulesRegistry
  readonly time: TimeSource
}

const mostTries = 4
const largestGroup = 64
const groupsInFlight = 2

/** A stored order with its place in the chain; `unborn` before its first fact. */
interface Standing {
  readonly order: Order
  readonly version: number
  readonly lastHash: string | null
}

const unborn: Standing = { order: initialOrder, version: 0, lastHash: null }

/**
 * The one door through which orders change: authorise, load, decide (pure), save state, facts, ties, words,
 * vault and request key in one statement, answer. Loads and saves of requests that arrive together share a
 * round trip and a commit.
 */
export class OrderDoor {
  readonly #options: DoorOptions
  readonly #reader: GroupReader<SavedOrder>
  readonly #writer: GroupWriter<OrderSave, SaveOutcome>

  constructor(options: DoorOptions) {
    this.#options = options
    this.#reader = new GroupReader((ids) => loadOrders(options.pool, options.cityId, ids))
    this.#writer = new GroupWriter({
      write: (saves) => saveOrders(options.pool, saves),
      keyOf: (save) => save.row.orderId,
      isUncertain,
      largestGroup,
      groupsInFlight,
    })
  }

  /** How many commands wait to be written; intake is turned away above a limit. */
  get waitingCount(): number {
    return this.#writer.waitingCount
  }

  /**
   * Gives one command to one order. A refusal when the rules say no (`order.not_found`, `order.changed_meanwhile`,
   * or the decision's own codes); throws only when the database fails.
   */
  async give<Input>(request: OrderRequest<Input>): Promise<OrderAnswer | Refusal> {
    for (let tries = 1; ; tries += 1) {
      const saved = await this.#reader.read(request.orderId)
      if (!saved) return refuse('order.not_found', { params: { orderId: request.orderId } })
      const standing: Standing = { order: saved.state as Order, version: saved.version, lastHash: saved.lastHash }
      const rules = await this.#options.rules.get(standing.order.packVersionId)
      const decided = this.#decide(request, standing, rules)
      if (isRefusal(decided)) return decided
      const answer = await this.#save(decided, request)
      if (answer !== 'overtaken') return answer
      if (tries >= mostTries || request.expectedVersion !== undefined) return refuse('order.changed_meanwhile', { params: { orderId: request.orderId } })
    }
  }

  /** Brings a new order into being. `title` stands in lists; the words themselves go to their own table. */
  async create<Input>(request: OrderRequest<Input>, rules: CityRules, title: string): Promise<OrderAnswer | Refusal> {
    const decided = this.#decide(request, unborn, rules, title)
    if (isRefusal(decided)) return decided
    const answer = await this.#save(decided, request)
    return answer === 'overtaken' ? refuse('order.changed_meanwhile', { params: { orderId: request.orderId } }) : answer
  }

  #decide<Input>(request: OrderRequest<Input>, standing: Standing, rules: CityRules, title = ''): Decided | Refusal {
    const { order, version, lastHash } = standing
    if (request.expectedVersion !== undefined && request.expectedVersion !== version) {
      return refuse('order.changed_meanwhile', { params: { orderId: request.orderId, seen: request.expectedVersion, now: version } })
    }
    const { cityId } = this.#options
    const at = later(this.#options.time.now(), order.updatedAt)
    const context = { at, by: request.doer, rules }
    const capacity = version === 0 ? { tie: 'none' as const, unitId: homeUnit(request.doer) } : capacityFor(order, request.command.name, context)
    if (isRefusal(capacity)) return capacity.code === 'access.reported' ? refuse('order.not_found', { params: { orderId: request.orderId } }) : capacity
    const events = request.command.decide(order, request.input, context)
    if (isRefusal(events)) return events
    const by = signature(request.doer, capacity)
    const chained = chainEvents(events, { cityId, streamId: request.orderId, streamKind: 'order', version, lastHash, at, by, requestId: request.requestId })
    const after = chained.recorded.reduce((state, recorded) => orderFold.evolve(state, recorded), order)
    const newVersion = version + events.length
    const row = orderRow(after, { cityId, version: newVersion, lastHash: chained.lastHash, title, now: at }, rules)
    const save: OrderSave = {
      row,
      expectedVersion: version,
      events: chained.rows,
      ties: tiesAfter(order, after),
      words: request.words ?? [],
      vault: request.vault ?? [],
      actorId: by.id,
      request: request.requestKey ? { ...request.requestKey, answer: { requestHash: request.requestKey.requestHash, orderId: request.orderId, version: newVersion } } : null,
      required: false,
    }
    return { save, answer: { orderId: request.orderId, version: newVersion, order: after, events, replayed: false } }
  }

  async #save({ save, answer }: Decided, request: OrderRequest<never> | OrderRequest): Promise<OrderAnswer | Refusal | 'overtaken'> {
    if (save.events.length === 0) return answer
    const outcome = await this.#write(save)
    if (outcome.outcome === 'saved') return answer
    if (outcome.outcome === 'overtaken') return 'overtaken'
    return this.#replay(outcome.answer as { requestHash: string; orderId: string; version: number }, request)
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
  async #replay(before: { requestHash: string; orderId: string; version: number }, request: OrderRequest<never> | OrderRequest): Promise<OrderAnswer | Refusal> {
    if (before.requestHash !== request.requestKey?.requestHash) return refuse('request.key_reused', { params: { key: request.requestKey?.key ?? '' } })
    const saved = await this.#reader.read(before.orderId)
    if (!saved) return refuse('order.not_found', { params: { orderId: before.orderId } })
    return { orderId: before.orderId, version: before.version, order: saved.state as Order, events: [], replayed: true }
  }
}

interface Decided {
  readonly save: OrderSave
  readonly answer: OrderAnswer
}

/** Time in a stream never runs backwards, also when two servers' clocks differ. */
function later(now: string, last: string): string {
  return now > last ? now : last
}

function homeUnit(doer: Doer): string | null {
  return doer.kind === 'person' ? (doer.actor.postings[0]?.unitId ?? null) : null
}

/** Who stands in the trace, and for which unit they acted. */
function signature(doer: Doer, { unitId }: Grant): EventActor {
  if (doer.kind === 'clock') return { kind: 'system', id: 'clock', unitId: null }
  if (doer.kind === 'external') return { kind: 'external', id: doer.invitationId, unitId: null }
  return { kind: doer.kind, id: doer.actor.personId, unitId }
}
