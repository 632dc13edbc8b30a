import { countedRow, figureRulesOf, type City } from '@shaoying/application'
import { addSeconds, civilDateOf, formatOrderNumber, startOfDay, type CityRules, type Instant } from '@shaoying/domain'
import { copyRows, RowBytes, withConnection } from '@shaoying/store'
import { callsOfDay } from '../calls-of-day.ts'
import { chanceOf, type Chance } from '../chance.ts'
import { bytes, copyColumns, copyLine, type CopyLines } from './copy-lines.ts'
import { LifeTemplate } from './life-template.ts'
import { weekdayOf } from './lives-of.ts'
import type { LivedOrder } from './memory-city.ts'
import { projectionsOf } from './projections.ts'
import { asBytes } from './stamp.ts'

export interface DaysPlan {
  readonly orders: number
  readonly months: number
  readonly seed: number
  readonly lives: readonly LivedOrder[]
  /** Today's first moment, where the history ends. */
  readonly today: Instant
  /** This process writes the days whose number leaves `share` when divided by `of`. */
  readonly share: number
  readonly of: number
  readonly onDay: (orders: number, facts: number) => void
}

export const daysIn = (months: number): number => Math.round(months * 30.44)
const daySeconds = 86_400
const tables = Object.keys(copyColumns) as readonly (keyof CopyLines)[]
type Client = Parameters<Parameters<typeof withConnection>[2]>[0]

/**
 * Writes days of a history by COPY, each in a transaction of its own. A day that is written is remembered in its block of
 * public numbers, so that a run which was broken off goes on where it stopped. Answers how many days were there already.
 */
export async function writeDays(city: City, databaseUrl: string, plan: DaysPlan): Promise<number> {
  const { rules } = city.registry.today(city.time.now())
  const writer = new DayWriter(city, rules, plan)
  const days = daysIn(plan.months)
  let before = 0
  await withConnection(databaseUrl, 'bulk history', async (client) => {
    await client.query('set synchronous_commit = off')
    for (let day = plan.share; day < days; day += plan.of) {
      const written = await writer.write(client, addSeconds(plan.today, -(days - day) * daySeconds))
      plan.onDay(written?.orders ?? 0, written?.facts ?? 0)
      if (!written) before += 1
    }
  })
  return before
}

class DayWriter {
  readonly #city: City
  readonly #rules: CityRules
  readonly #plan: DaysPlan
  readonly #templates: readonly (readonly LifeTemplate[])[]
  readonly #now: Instant
  readonly #lines = Object.fromEntries(tables.map((table) => [table, new RowBytes()])) as unknown as CopyLines

  constructor(city: City, rules: CityRules, plan: DaysPlan) {
    const figures = figureRulesOf(city)
    const projecting = {
      project: (order: Parameters<typeof projectionsOf>[1], said: Parameters<typeof projectionsOf>[2]) =>
        projectionsOf(city.cityId, order, said, rules),
      countedRow: (counted: Parameters<typeof countedRow>[1]) => countedRow(city.cityId, counted, figures),
    }
    this.#city = city
    this.#rules = rules
    this.#plan = plan
    this.#now = city.time.now()
    const byWeekday: LifeTemplate[][] = Array.from({ length: 7 }, () => [])
    for (const life of plan.lives)
      byWeekday[weekdayOf(startOfDay(civilDateOf(life[0]!.row.at, rules.calendar), rules.calendar))]!.push(
        new LifeTemplate(life, projecting),
      )
    this.#templates = byWeekday
  }

  /** Null when the day is there already. */
  async write(client: Client, midnight: Instant): Promise<{ readonly orders: number; readonly facts: number } | null> {
    const { cityId } = this.#city
    const on = civilDateOf(midnight, this.#rules.calendar)
    const takenBy = `bulk/${this.#plan.seed}/${this.#plan.orders}/${this.#plan.months}`
    const {
      rows: [block],
    } = await client.query<{ last: number; done: boolean }>(
      'select coalesce(max(last_number), 0)::int as last, coalesce(bool_or(taken_by = $3), false) as done from number_block where city_id = $1 and day_on = $2',
      [cityId, on, takenBy],
    )
    if (block!.done) return null
    const { lines, facts } = this.#linesOf(midnight, on, block!.last)
    const orders = lines.order_state.count
    await client.query('begin')
    for (const table of tables) await copyRows(client, table, copyColumns[table], lines[table])
    await client.query(
      'insert into number_block (city_id, day_on, first_number, last_number, taken_by, taken_at) values ($1, $2, $3, $4, $5, $6)',
      [cityId, on, block!.last + 1, block!.last + Math.max(1, orders), takenBy, midnight],
    )
    await client.query('commit')
    return { orders, facts }
  }

  #linesOf(midnight: Instant, on: string, numbered: number): { readonly lines: CopyLines; readonly facts: number } {
    const { seed, orders, months } = this.#plan
    const lines = this.#lines
    for (const table of tables) lines[table].clear()
    const chance = chanceOf(seed, 'bulk', on, orders, months)
    const ofWeekday = this.#templates[weekdayOf(midnight)]!
    const count = callsOfDay(seed, midnight, orders / daysIn(months), 1).length
    let facts = 0
    for (let index = 0; index < count; index += 1) {
      const template = chance.pick(ofWeekday)
      const shiftSeconds =
        Math.round((Date.parse(midnight) - Date.parse(template.beginsAt)) / 1000 / daySeconds + 0.499_999) * daySeconds
      facts += this.#copy(
        lines,
        template,
        shiftSeconds,
        formatOrderNumber(this.#rules.pack.settings.orderNumberFormat, on, numbered + index + 1),
        chance,
      )
    }
    return { lines, facts }
  }

  #copy(lines: CopyLines, template: LifeTemplate, shiftSeconds: number, orderNumber: string, chance: Chance): number {
    const { vault, cityId } = this.#city
    const bornAt = Date.parse(template.beginsAt) + shiftSeconds * 1000
    const phone = `199${String(10_000_000 + Math.floor(chance.share() * 5_000_000))}`
    const petitionerId = vault.petitionerIdOf(cityId, phone)
    const ids = timeOrderedIds(bornAt, template.ids.count, chance)
    if (template.petitionerId !== null) ids[template.petitionerId] = petitionerId
    const facts = template.write(lines, { ids, orderNumber, shiftSeconds }, Date.parse(this.#now) / 1000)
    if (facts > 0 && template.vaultId !== null)
      lines.vault_record.add(vaultLine(this.#city, ids, template, phone, new Date(bornAt).toISOString()))
    return facts
  }
}

/**
 * UUIDs of version 7 for one order, which the seed decides, so that the same history is written again: one draw for all
 * of them, which then count up.
 */
function timeOrderedIds(bornAt: number, count: number, chance: Chance): string[] {
  const time = bornAt.toString(16).padStart(12, '0')
  const some = (digits: number): string =>
    Math.floor(chance.share() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  const drawn = `${time.slice(0, 8)}-${time.slice(8)}-7${some(3)}-8${some(3)}-${some(6)}${some(2)}`
  return Array.from({ length: count }, (_, id) => drawn + (id + 0x1000).toString(16))
}

function vaultLine(
  { vault, cityId }: City,
  ids: readonly string[],
  { orderId, vaultId, petitionerId }: LifeTemplate,
  phone: string,
  at: string,
): string {
  const sealed = vault.seal(ids[vaultId!]!, petitionerId === null ? null : ids[petitionerId]!, {
    name: '模拟诉求人',
    phone,
  })
  return asBytes(
    copyLine([
      cityId,
      sealed.vaultId,
      sealed.petitionerId,
      ids[orderId]!,
      sealed.keyId,
      bytes(sealed.nonce),
      bytes(sealed.ciphertext),
      JSON.stringify(sealed.masked),
      at,
    ]),
  )
}
