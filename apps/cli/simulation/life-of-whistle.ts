import { addSeconds, type Instant, type Unit, type WhistleSituation } from '@shaoying/domain'
import type { Act } from './agenda.ts'
import { chanceOf, type Chance } from './chance.ts'
import type { ApiAnswer, ApiUser } from './city-api.ts'
import type { Lives } from './life-of-order.ts'
import { characterOf } from './unit-character.ts'
import type { WhistleTally } from './whistle-tally.ts'

export interface WhistleScene {
  readonly street: Unit
  readonly situation: WhistleSituation
  readonly districtCentreId: string | null
}

interface WhistleSeen {
  readonly id: string
  readonly legs: readonly {
    readonly unit: { readonly id: string }
    readonly standing: string
    readonly arriveDueAt: Instant
    readonly arrivedInTime: boolean | null
  }[]
}

const point = { longitude: 116.4, latitude: 39.9 }
const atLatest = (a: Instant, b: Instant): Instant => (a > b ? a : b)

/** One whistle from the call to its scores, each step as somebody's act over the public API. Units come as their character is: in time, late, or not at all. */
export class LifeOfWhistle {
  readonly #lives: Lives
  readonly #tally: WhistleTally
  readonly #number: number
  readonly #scene: WhistleScene
  #id = ''
  /** Units whose part is neither done nor released. */
  #open = new Set<string>()

  constructor(lives: Lives, tally: WhistleTally, number: number, scene: WhistleScene) {
    this.#lives = lives
    this.#tally = tally
    this.#number = number
    this.#scene = scene
  }

  begin(at: Instant): Act {
    return { at, name: 'whistle', act: () => this.#blow() }
  }

  async #blow(): Promise<readonly Act[]> {
    const { street, situation } = this.#scene
    const leader = await this.#leader()
    const categoryId = situation.categories[0]
    const proposal = await leader.post('/api/v1/whistle-proposals', {
      callerUnitId: street.id,
      situationIds: [situation.id],
    })
    const units = ((proposal.body as { units?: readonly { unit: { id: string } }[] }).units ?? []).map(
      ({ unit }) => unit.id,
    )
    const called = (await Promise.all(units.map(async (id) => ((await this.#officer(id)) ? [id] : [])))).flat()
    if (called.length === 0) return []
    const seen = this.#seen(
      await leader.post('/api/v1/whistles/blow-at-once', {
        title: situation.name,
        account: `模拟第${this.#number}哨：${situation.name}。`,
        situationIds: [situation.id],
        callerUnitId: street.id,
        point: { name: '现场', position: point },
        standard: '现场处置到位',
        ...(categoryId?.includes('-') ? { categoryId } : {}),
        units: called.map((unitId) => ({ unitId, ask: '到场处置' })),
      }),
    )
    if (!seen) return []
    this.#id = seen.id
    this.#tally.blown += 1
    this.#open = new Set(called)
    return seen.legs.flatMap(({ unit, arriveDueAt }) => this.#comes(unit.id, arriveDueAt))
  }

  /** How a unit answers: its character says how quickly, and whether at all. */
  #comes(unitId: string, arriveDueAt: Instant): readonly Act[] {
    const chance = this.#chance(unitId)
    const { contacts, signMinutes } = characterOf(this.#lives.seed, unitId)
    const left = (Date.parse(arriveDueAt) - Date.parse(this.#lives.now())) / 60_000
    const stays = chance.happens((1 - contacts) * 0.15)
    const minutes = left * (chance.happens(contacts) ? 0.3 + 0.6 * chance.share() : 1.05 + 0.8 * chance.share())
    const sign = this.#after(Math.min(left * 0.9, chance.minutesAround(signMinutes / 10)), 'sign', () =>
      this.#act(unitId, 'sign-summons', { unitId }),
    )
    if (stays) return [sign, this.#after(left + 10, 'absent', () => this.#reportAbsent(unitId))]
    return [sign, this.#after(minutes, 'arrive', () => this.#arrive(unitId, chance))]
  }

  async #arrive(unitId: string, chance: Chance): Promise<readonly Act[]> {
    const now = this.#lives.now()
    // Now and then without a network: taken here, sent later, with its original time.
    const isOffline = chance.happens(0.1)
    const sendIn = isOffline ? chance.minutesAround(20) : 0
    const checkIn = (sentAt: Instant) => ({
      unitId,
      checkInId: `sim-${this.#number}-${unitId}`,
      position: point,
      accuracyMetres: 15,
      takenAt: now,
      sentAt,
      offline: isOffline,
    })
    return [
      this.#after(sendIn, 'check in', async () => this.#checkedIn(unitId, checkIn(atLatest(now, this.#lives.now())))),
      this.#after(sendIn + chance.minutesAround(120), 'done', () => this.#done(unitId)),
    ]
  }

  async #checkedIn(unitId: string, body: object): Promise<readonly Act[]> {
    const seen = this.#seen(await (await this.#officer(unitId))!.post(this.#path('check-in'), body))
    if (seen?.legs.find(({ unit }) => unit.id === unitId)?.arrivedInTime === false) {
      this.#tally.late += 1
      await this.#act(unitId, 'explain-delay', { unitId, reason: '道路拥堵' })
    }
    return []
  }

  async #done(unitId: string): Promise<readonly Act[]> {
    const seen = this.#seen(
      await (await this.#officer(unitId))!.post(this.#path('report-done'), { unitId, result: '已按要求处置' }),
    )
    return seen ? this.#finished(unitId) : []
  }

  /** Not there when the limit passed: recorded, reported, let go, investigated [SO 44]. */
  async #reportAbsent(unitId: string): Promise<readonly Act[]> {
    const leader = await this.#leader()
    if (!this.#seen(await leader.post(this.#path('record-absence'), { unitId }))) return []
    this.#tally.absent += 1
    this.#seen(await leader.post(this.#path('report-to-district'), { unitId, account: '签收后未到场，未说明理由' }))
    this.#seen(await leader.post(this.#path('release-unit'), { unitId, reason: '由区核查' }))
    const { districtCentreId } = this.#scene
    const investigate =
      districtCentreId === null
        ? []
        : [
            this.#after(2880, 'investigate', async () => {
              this.#seen(
                await (await this.#lives.city.as('district_centre', districtCentreId)).post(
                  this.#path('investigate-failure'),
                  { unitId, verdict: 'upheld', account: '情况属实，全区通报' },
                ),
              )
              return []
            }),
          ]
    return [...investigate, ...this.#finished(unitId)]
  }

  #finished(unitId: string): readonly Act[] {
    this.#open.delete(unitId)
    return this.#open.size > 0 ? [] : [this.#after(15, 'close', () => this.#close())]
  }

  async #close(): Promise<readonly Act[]> {
    const leader = await this.#leader()
    const closed = this.#seen(
      await leader.post(this.#path('close-whistle'), {
        standardMetAt: this.#lives.now(),
        verification: '街道现场核实',
        summary: '已达标',
        plans: [],
      }),
    )
    if (!closed) return []
    this.#tally.closed += 1
    return closed.legs.map(({ unit, arrivedInTime, standing }) =>
      this.#after(60, 'score', () => this.#score(unit.id, standing === 'released' ? 30 : arrivedInTime ? 0 : 10)),
    )
  }

  async #score(unitId: string, points: number): Promise<readonly Act[]> {
    const deductions = points === 0 ? [] : [{ itemId: 'arrival', points, reason: '未按时到场', evidence: '签到记录' }]
    if (!this.#seen(await (await this.#leader()).post(this.#path('score-unit'), { unitId, deductions }))) return []
    this.#tally.scored += 1
    const appeals = points > 0 && this.#chance(unitId, 'appeal').happens(0.3)
    return appeals ? [this.#after(600, 'appeal', () => this.#appeal(unitId))] : []
  }

  async #appeal(unitId: string): Promise<readonly Act[]> {
    const admin = await this.#lives.city.as('unit_admin', unitId).catch(() => null)
    if (
      !admin ||
      !this.#seen(
        await admin.post(this.#path('appeal-score'), {
          unitId,
          reason: '道路封闭，绕行延误',
          evidence: '交通管制通告',
        }),
      )
    )
      return []
    this.#tally.appealed += 1
    const { districtCentreId } = this.#scene
    if (districtCentreId === null) return []
    return [
      this.#after(1440, 'rule', async () => {
        this.#seen(
          await (await this.#lives.city.as('district_centre', districtCentreId)).post(this.#path('rule-on-score'), {
            unitId,
            deductions: [],
            reason: '情况属实，予以采纳',
          }),
        )
        return []
      }),
    ]
  }

  async #act(unitId: string, command: string, body: object): Promise<readonly Act[]> {
    this.#seen(await (await this.#officer(unitId))!.post(this.#path(command), body))
    return []
  }

  #leader(): Promise<ApiUser> {
    return this.#lives.city.as('whistle_initiator', this.#scene.street.id)
  }

  /** Null for a unit whose posts bring nobody to report in. */
  #officer(unitId: string): Promise<ApiUser | null> {
    return this.#lives.city.as('report_in_officer', unitId).catch(() => null)
  }

  #path(command: string): string {
    return `/api/v1/whistles/${this.#id}/${command}`
  }

  #seen({ status, body }: ApiAnswer): WhistleSeen | null {
    if (status < 300) return body as WhistleSeen
    const code = (body as { code?: string } | null)?.code ?? String(status)
    this.#lives.tally.refusals.set(code, (this.#lives.tally.refusals.get(code) ?? 0) + 1)
    return null
  }

  #after(minutes: number, name: string, act: () => Promise<readonly Act[]>): Act {
    return { at: addSeconds(this.#lives.now(), Math.round(minutes * 60)), name, act }
  }

  #chance(...names: readonly string[]): Chance {
    return chanceOf(this.#lives.seed, 'whistle', this.#number, ...names)
  }
}
