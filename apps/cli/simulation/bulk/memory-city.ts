import {
  decideOrder,
  doorInput,
  orderCommands,
  orderStanding,
  Registration,
  unborn,
  type City,
  type Decided,
  type OrderRequest,
  type Standing,
} from '@shaoying/application'
import {
  clockDoer,
  fireClock,
  isRefusal,
  type Actor,
  type CityRules,
  type Doer,
  type Instant,
  type Refusal,
  type Role,
} from '@shaoying/domain'
import type { OrderSave } from '@shaoying/store'
import { Agenda } from '../agenda.ts'
import type { ApiAnswer, ApiUser, SimulatedCity } from '../city-api.ts'

/** What was decided about one order, command by command. */
export type LivedOrder = readonly OrderSave[]

const clock = { name: 'fireClock', decide: fireClock }
const byPath = new Map(
  orderCommands.map((row) => [row.name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`), row]),
)

/**
 * A city without a database: the same rules decide as behind the API, what would be saved is kept. For histories of
 * which many copies are made.
 */
export class MemoryCity implements SimulatedCity {
  readonly lives = new Map<string, OrderSave[]>()
  readonly #city: City
  readonly #rules: CityRules
  readonly #standings = new Map<string, Standing>()
  readonly #due = new Agenda()
  readonly #registration: Registration
  #now: Instant
  #numbered = 0
  #requests = 0

  constructor(city: City, rules: CityRules, startAt: Instant) {
    this.#city = city
    this.#rules = rules
    this.#now = startAt
    const numbers = { next: async () => (this.#numbered += 1) } as unknown as City['numbers']
    const door = {
      create: async (request: OrderRequest, _rules: CityRules, title: string) => this.#give(request, unborn, title),
    } as unknown as City['door']
    this.#registration = new Registration({
      door,
      rules: city.registry,
      vault: city.vault,
      time: { now: () => this.#now },
      cityId: city.cityId,
      numbers,
    })
  }

  async as(role: string, unitId?: string): Promise<ApiUser> {
    const post = (unitKind: string) =>
      this.#rules.pack.posts.find(
        ({ roles, unitKinds }) => roles.includes(role as Role) && (unitKinds as readonly string[]).includes(unitKind),
      )
    const unit =
      unitId === undefined
        ? this.#rules.pack.units.find(({ kind }) => post(kind) !== undefined)
        : this.#rules.directory.getUnit(unitId)
    if (!unit) throw new Error(`The city has no unit with a post for ${role}.`)
    const postings = (post(unit.kind)?.roles ?? [role]).map((held) => ({
      unitId: unit.id,
      unitKind: unit.kind,
      role: held as Role,
      fromOn: '2000-01-01',
    }))
    const actor: Actor = { personId: `sim-${role}-${unit.id}`, roles: [], postings }
    return {
      get: () => Promise.reject(new Error('nobody reads here')),
      post: (path, body) => this.#post(path, body, { kind: 'person', actor }),
    }
  }

  async passTime(until: Instant): Promise<void> {
    for (let act = this.#due.next(); act; act = this.#due.next()) {
      if (act.at > until) {
        this.#due.plan([act])
        break
      }
      if (act.at > this.#now) this.#now = act.at
      await act.act()
    }
    this.#now = until
  }

  async #post(path: string, body: object, doer: Doer): Promise<ApiAnswer> {
    const requestId = `simulated-${this.#requests++}`
    if (path === '/api/v1/orders')
      return this.#answer(
        await this.#registration.register({ input: body as never, doer, channel: 'phone', requestId }),
      )
    const [orderId = '', name = ''] = path.split('/').slice(-2)
    const [row, standing] = [byPath.get(name), this.#standings.get(orderId)]
    if (!row || !standing) throw new Error(`Nothing is at ${path}.`)
    return this.#answer(
      this.#give({ command: row.command, orderId, doer, requestId, ...doorInput(row, body) }, standing),
    )
  }

  #give(request: OrderRequest, standing: Standing, title?: string): Decided['answer'] | Refusal {
    const decided = decideOrder(request, standing, this.#rules, {
      cityId: this.#city.cityId,
      now: this.#now,
      ...(title === undefined ? {} : { title }),
    })
    if (isRefusal(decided)) return decided
    const { save, answer } = decided
    if (save.events.length === 0) return answer
    this.#standings.set(request.orderId, { order: answer.order, version: answer.version, lastHash: save.row.lastHash })
    this.lives.set(request.orderId, [...(this.lives.get(request.orderId) ?? []), save])
    const { nextDueAt } = save.row
    if (nextDueAt !== null)
      this.#due.plan([{ at: nextDueAt, name: 'clock', act: async () => (this.#fire(request.orderId, nextDueAt), []) }])
    return answer
  }

  /** Only the clock that is still the next one: what was planned for an earlier state is stale. */
  #fire(orderId: string, plannedAt: Instant): void {
    if (this.lives.get(orderId)?.at(-1)?.row.nextDueAt !== plannedAt) return
    this.#give(
      { command: clock as OrderRequest['command'], orderId, input: {}, doer: clockDoer, requestId: `clock/${orderId}` },
      this.#standings.get(orderId)!,
    )
  }

  #answer(answer: Decided['answer'] | Refusal): ApiAnswer {
    return isRefusal(answer)
      ? { status: 409, body: answer }
      : { status: 200, body: orderStanding(answer, this.#rules, 'zh') }
  }
}
