import {
  fireDueClocks,
  giveRecordCommand,
  LiveScreens,
  readerScopeOf,
  recordCollections,
  type City,
  type LiveMessage,
  type RecordCommandRow,
} from '@shaoying/application'
import { addSeconds, isRefusal, type Actor, type Directory, type Role } from '@shaoying/domain'
import type { StormPlan, StormStep } from './storm-plan.ts'

export interface StormStage {
  readonly city: Omit<City, 'close'>
  readonly directory: Directory
  /** Sets the city's clock. */
  setTime(at: string): void
}

export interface StormOptions {
  readonly screens: number
  /** How many virtual seconds pass in a real one; null: as fast as it goes. */
  readonly speed: number | null
}

export interface StormResult {
  readonly whistleIds: readonly string[]
  readonly commands: number
  readonly seconds: number
  readonly refused: readonly string[]
  /** From the moment a check-in is given to the moment the last of its commander's screens is told, milliseconds, sorted. */
  readonly delaysMs: Float64Array
  /** From the moment a check-in is given to its answer, milliseconds, sorted. */
  readonly answersMs: Float64Array
  /** What each screen was told, by its street. */
  readonly told: ReadonlyMap<string, readonly LiveMessage[]>
  readonly clocksFired: number
}

const row = (name: string): RecordCommandRow =>
  recordCollections.flatMap(({ commands }) => commands).find(({ command }) => command.name === name)!
const rows = { blow: row('blowAtOnce'), sign: row('signSummons'), check_in: row('checkIn') }
const point = { longitude: 116.4, latitude: 39.9 }

/** Plays a storm of emergency whistles on a city, with commanders' screens open, and measures it. */
export async function playStorm(
  stage: StormStage,
  plan: StormPlan,
  { screens, speed }: StormOptions,
): Promise<StormResult> {
  const storm = new Storm(stage, plan)
  const close = await storm.openScreens(screens)
  const startedAt = performance.now()
  await storm.play(speed)
  const seconds = (performance.now() - startedAt) / 1000
  await storm.allTold()
  close()
  return { ...storm.result(), seconds }
}

class Storm {
  readonly #stage: StormStage
  readonly #plan: StormPlan
  readonly #startAt: string
  readonly #ids = new Map<number, string>()
  readonly #told = new Map<string, LiveMessage[]>()
  readonly #givenAt = new Map<string, number>()
  /** When the last of the screens was told. */
  readonly #toldAt = new Map<string, number>()
  readonly #answers: number[] = []
  readonly #refused: string[] = []
  #commands = 0
  #clocksFired = 0

  constructor(stage: StormStage, plan: StormPlan) {
    this.#stage = stage
    this.#plan = plan
    this.#startAt = stage.city.time.now()
  }

  /** Each screen is a commander's of one street; with more screens than streets, several look on. */
  async openScreens(count: number): Promise<() => void> {
    const { city, directory } = this.#stage
    const live = new LiveScreens({ feed: city.feed, pool: city.pool, cityId: city.cityId })
    const leave: (() => void)[] = []
    for (let screen = 0; screen < count; screen += 1) {
      const streetId = this.#plan.streetIds[screen % this.#plan.streetIds.length]!
      const whistles = readerScopeOf(
        this.#person(streetId, 'whistle_initiator'),
        ['whistle.read'],
        city.time.now().slice(0, 10),
        directory,
        city.cityId,
      )
      const isFirst = screen < this.#plan.streetIds.length
      const mine: LiveMessage[] = []
      if (isFirst) this.#told.set(streetId, mine)
      leave.push(
        await live.subscribe(
          { orders: null, whistles },
          null,
          (messages) => {
            if (isFirst) mine.push(...messages)
            messages.forEach((message) => this.#arrived(message))
          },
          () => {
            throw new Error('a screen was left behind')
          },
        ),
      )
    }
    return () => leave.forEach((end) => end())
  }

  async play(speed: number | null): Promise<void> {
    const bySecond = new Map<number, StormStep[]>()
    for (const step of this.#plan.steps) bySecond.set(step.second, [...(bySecond.get(step.second) ?? []), step])
    const last = Math.max(...bySecond.keys())
    const startedAt = performance.now()
    for (let second = 0; second <= last; second += 1) {
      this.#stage.setTime(addSeconds(this.#startAt, second))
      await Promise.all((bySecond.get(second) ?? []).map((step) => this.#do(step)))
      if (second % 30 === 29) await this.#fire()
      const ahead = speed === null ? 0 : ((second + 1) * 1000) / speed - (performance.now() - startedAt)
      if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead))
    }
    // Every limit passes: escalations, lateness.
    this.#stage.setTime(addSeconds(this.#startAt, last + 3600))
    await this.#fire()
  }

  async #fire(): Promise<void> {
    for (;;) {
      const tick = await fireDueClocks({
        ...this.#stage.city,
        onFault: (what, fault) => {
          throw new Error(`${what} ${String(fault)}`)
        },
      })
      this.#clocksFired += tick?.fired ?? 0
      if (!tick || tick.fired === 0) return
    }
  }

  async #do({ does, whistle, streetId, unitId }: StormStep): Promise<void> {
    const { city } = this.#stage
    const id = this.#ids.get(whistle)
    const now = city.time.now()
    const units = this.#plan.unitsOf(streetId).map((one) => ({ unitId: one, ask: '紧急到场', reason: '突发险情' }))
    const input =
      does === 'blow'
        ? {
            title: '道路塌陷',
            account: '路面塌陷，须立即封控抢险',
            categoryId: '0501-02',
            callerUnitId: streetId,
            point: { name: '塌陷点', position: point },
            standard: '封控到位、险情排除',
            units,
          }
        : does === 'sign'
          ? { unitId }
          : {
              unitId,
              checkInId: `${whistle}/${unitId}`,
              position: point,
              accuracyMetres: 10,
              takenAt: now,
              sentAt: now,
              offline: false,
            }
    const role: Role = does === 'blow' ? 'whistle_initiator' : 'report_in_officer'
    const givenAt = performance.now()
    const answer = await giveRecordCommand(city, {
      row: rows[does],
      input,
      doer: { kind: 'person', actor: this.#person(unitId, role) },
      requestId: 'storm',
      ...(id === undefined ? {} : { recordId: id }),
    })
    this.#commands += 1
    if (isRefusal(answer)) this.#refused.push(`${does}: ${answer.code}`)
    else if (does === 'blow') this.#ids.set(whistle, answer.recordId)
    else if (does === 'check_in') {
      this.#answers.push(performance.now() - givenAt)
      this.#givenAt.set(`${answer.recordId} ${answer.version}`, givenAt)
    }
  }

  /** A check-in is known by whistle and version. */
  #arrived({ id, version, kind }: LiveMessage): void {
    if (kind === 'unitCheckedIn') this.#toldAt.set(`${id} ${version}`, performance.now())
  }

  /** Waits until nothing more comes. */
  async allTold(): Promise<void> {
    const count = (): number => [...this.#told.values()].reduce((sum, messages) => sum + messages.length, 0)
    for (let before = -1; before !== count(); ) {
      before = count()
      await new Promise((resolve) => setTimeout(resolve, 1500))
    }
  }

  #person(unitId: string, role: Role): Actor {
    return {
      personId: `${role}@${unitId}`,
      roles: [],
      postings: [{ unitId, unitKind: this.#stage.directory.getUnit(unitId).kind, role, fromOn: '2017-01-01' }],
    }
  }

  result(): Omit<StormResult, 'seconds'> {
    const delays = [...this.#givenAt].flatMap(([key, givenAt]) =>
      this.#toldAt.has(key) ? [this.#toldAt.get(key)! - givenAt] : [],
    )
    return {
      whistleIds: [...this.#ids.values()],
      commands: this.#commands,
      refused: this.#refused,
      delaysMs: Float64Array.from(delays).sort(),
      answersMs: Float64Array.from(this.#answers).sort(),
      told: this.#told,
      clocksFired: this.#clocksFired,
    }
  }
}
