import { addSeconds, type Instant } from '@shaoying/domain'
import type { Act } from './agenda.ts'
import { chanceOf, type Chance } from './chance.ts'
import type { ApiAnswer, SimulatedCity } from './city-api.ts'
import type { Matters } from './matters.ts'
import { characterOf, type UnitCharacter } from './unit-character.ts'
import type { WhistleTally } from './whistle-tally.ts'

/** What happened in the simulation so far, counted. */
export interface Tally {
  calls: number
  answeredAtOnce: number
  dispatched: number
  objected: number
  replied: number
  calledBack: number
  reworked: number
  closed: number
  readonly whistles: WhistleTally
  /** Requests the API refused, by code: expected now and then, as with people. */
  readonly refusals: Map<string, number>
}

export interface Lives {
  readonly city: SimulatedCity
  readonly matters: Matters
  readonly seed: number
  readonly tally: Tally
  readonly now: () => Instant
}

interface OrderSeen {
  readonly orderId: string
  readonly situation: string
  readonly lead: { readonly id: string } | null
  readonly dueAt: string | null
}

const minutes = (now: Instant, amount: number): Instant => addSeconds(now, Math.round(amount * 60))

/** Every step of one resident's call, each as somebody's act over the API; what comes next depends on the answer. */
export class LifeOfOrder {
  readonly #lives: Lives
  readonly #number: number
  #orderId = ''
  #isSolved = false
  #wasContacted = false

  constructor(lives: Lives, callNumber: number) {
    this.#lives = lives
    this.#number = callNumber
  }

  /** The call itself. */
  begin(at: Instant): Act {
    return { at, name: 'call', act: () => this.#call() }
  }

  async #call(): Promise<readonly Act[]> {
    const { matters, tally } = this.#lives
    const chance = this.#chance('call')
    const matter = matters.draw(chance)
    tally.calls += 1
    const taker = await this.#lives.city.as('call_taker')
    const answer = await taker.post('/api/v1/orders', {
      kind: matter.kind,
      title: matter.title,
      words: matter.words,
      categoryId: matter.categoryId,
      emergency: matter.emergency,
      petitioner: {
        sort: 'person',
        name: `模拟诉求人${this.#number}`,
        phone: `199${String(10_000_000 + (this.#number % 5_000_000)).padStart(8, '0')}`,
      },
      place: { unitId: matter.placeUnitId },
      tags: ['simulated'],
    })
    const order = this.#seen(answer)
    if (!order) return []
    this.#orderId = order.orderId
    if (matter.kind === 'consultation') return [this.#after(2, 'answer', () => this.#answerAtOnce())]
    return [this.#after(chance.minutesAround(4), 'dispatch', () => this.#dispatch())]
  }

  async #answerAtOnce(): Promise<readonly Act[]> {
    const taker = await this.#lives.city.as('call_taker')
    if (this.#seen(await taker.post(this.#path('answer-at-once'), { answer: '已按知识库答复。' })))
      this.#lives.tally.answeredAtOnce += 1
    return []
  }

  async #dispatch(): Promise<readonly Act[]> {
    const dispatcher = await this.#lives.city.as('dispatcher')
    const order = this.#seen(await dispatcher.post(this.#path('dispatch-order'), {}))
    if (!order?.lead) return []
    this.#lives.tally.dispatched += 1
    const unit = this.#unit(order.lead.id)
    return [
      this.#after(this.#chance('sign').minutesAround(unit.signMinutes), 'sign', () => this.#sign(order)),
      this.#afterExpiry(order),
    ]
  }

  async #sign(order: OrderSeen): Promise<readonly Act[]> {
    const unitId = order.lead!.id
    const unit = this.#unit(unitId)
    const handler = await this.#lives.city.as('unit_admin', unitId)
    if (!this.#seen(await handler.post(this.#path('sign-order'), {}))) return []
    const head = await this.#lives.city.as('unit_leader', unitId)
    await head.post(this.#path('sign-as-head'), {})
    return [
      this.#after(this.#chance('contact').minutesAround(unit.contactMinutes), 'contact', () =>
        this.#contactThenReply(unitId),
      ),
    ]
  }

  async #contactThenReply(unitId: string): Promise<readonly Act[]> {
    const unit = this.#unit(unitId)
    const handler = await this.#lives.city.as('unit_admin', unitId)
    const chance = this.#chance('contacted', this.#round)
    this.#wasContacted = chance.happens(unit.contacts)
    if (this.#wasContacted)
      await handler.post(this.#path('record-contact'), {
        manner: 'phone',
        reached: true,
        note: '已与诉求人联系，说明办理安排。',
      })
    const hours = this.#chance('reply', this.#round).minutesAround(unit.replyHours)
    return [this.#after(hours * 60, 'reply', () => this.#reply(unitId))]
  }

  async #reply(unitId: string): Promise<readonly Act[]> {
    const unit = this.#unit(unitId)
    const chance = this.#chance('outcome', this.#round)
    this.#isSolved = chance.happens(unit.solves)
    const claim = this.#isSolved || chance.happens(unit.gilds) ? 'solved' : 'not_solved'
    const handler = await this.#lives.city.as('unit_admin', unitId)
    const answer = await handler.post(this.#path('reply-to-order'), {
      toPetitioner:
        claim === 'solved' ? '您反映的问题已处理完毕，感谢您的监督。' : '因条件所限暂未解决，已制定计划，将继续推进。',
      toHotline: '',
      finding: 'true',
      claimedSolved: claim,
      legalBasis: '',
      withoutPartsBecause: '协办单位意见已并入',
      withoutEvidenceBecause: '照片存于本单位',
      ...(this.#wasContacted ? {} : { notContactedBecause: '多次拨打无人接听' }),
    })
    if (!this.#seen(answer)) return []
    this.#lives.tally.replied += 1
    return [this.#after(30, 'review', () => this.#review())]
  }

  async #review(): Promise<readonly Act[]> {
    const reviewer = await this.#lives.city.as('reviewer')
    await reviewer.post(this.#path('review-reply'), { verdict: 'accepted', reason: '答复对应诉求。' })
    return []
  }

  /** The resident is asked when the limit has passed, whatever the unit did. */
  #afterExpiry({ dueAt }: OrderSeen): Act {
    const at = minutes(dueAt ?? this.#lives.now(), this.#chance('callback', this.#round).minutesAround(240))
    return { at, name: 'callback', act: () => this.#callBack() }
  }

  async #callBack(): Promise<readonly Act[]> {
    const agent = await this.#lives.city.as('callback_agent')
    const chance = this.#chance('answers', this.#round, this.#attempt++)
    if (chance.happens(0.18)) {
      const tried = this.#seen(
        await agent.post(this.#path('record-callback-attempt'), { manner: 'phone', result: 'no_answer' }),
      )
      if (tried?.situation === 'closed') this.#lives.tally.closed += 1
      return tried?.situation === 'await_callback' ? [this.#after(300, 'callback', () => this.#callBack())] : []
    }
    const satisfaction = this.#isSolved
      ? chance.weighted([
          ['very_satisfied', 4],
          ['satisfied', 5],
          ['basically_satisfied', 1],
        ])
      : chance.weighted([
          ['basically_satisfied', 1],
          ['dissatisfied', 4],
          ['very_dissatisfied', 2],
        ])
    const order = this.#seen(
      await agent.post(this.#path('record-callback'), {
        manner: 'phone',
        contacted: this.#wasContacted,
        solved: this.#isSolved ? 'solved' : 'not_solved',
        satisfaction,
      }),
    )
    if (!order) return []
    this.#lives.tally.calledBack += 1
    if (order.situation === 'closed') this.#lives.tally.closed += 1
    return order.situation === 'called_back' ? [this.#after(60, 'decide', () => this.#decide(order))] : []
  }

  async #decide(order: OrderSeen): Promise<readonly Act[]> {
    const supervisor = await this.#lives.city.as('supervisor')
    if (this.#round === 1 && this.#chance('rework').happens(0.7)) {
      const again = this.#seen(
        await supervisor.post(this.#path('send-back-for-rework'), { reason: '诉求人反映未解决。' }),
      )
      if (!again || !order.lead) return []
      this.#lives.tally.reworked += 1
      this.#round = 2
      return [this.#after(60, 'contact', () => this.#contactThenReply(order.lead!.id)), this.#afterExpiry(again)]
    }
    if (this.#seen(await supervisor.post(this.#path('close-order'), { reason: '已向诉求人说明原因。' })))
      this.#lives.tally.closed += 1
    return []
  }

  #round = 1
  #attempt = 0

  #chance(...names: readonly (string | number)[]): Chance {
    return chanceOf(this.#lives.seed, 'order', this.#number, ...names)
  }

  #unit(unitId: string): UnitCharacter {
    return characterOf(this.#lives.seed, unitId)
  }

  #path(command: string): string {
    return `/api/v1/orders/${this.#orderId}/${command}`
  }

  #after(amountMinutes: number, name: string, act: Act['act']): Act {
    return { at: minutes(this.#lives.now(), amountMinutes), name, act }
  }

  /** The order in an answer; null, and counted, when the request was refused. Anything else ends the simulation. */
  #seen({ status, body }: ApiAnswer): OrderSeen | null {
    if (status < 300) return body as OrderSeen
    const { code } = body as { code?: string }
    if (status >= 500 || status === 401) throw new Error(`the API answered ${status}: ${JSON.stringify(body)}`)
    this.#lives.tally.refusals.set(
      code ?? String(status),
      (this.#lives.tally.refusals.get(code ?? String(status)) ?? 0) + 1,
    )
    return null
  }
}
