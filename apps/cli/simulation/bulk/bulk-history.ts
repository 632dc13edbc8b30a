import { addSeconds, civilDateOf, formatOrderNumber, startOfDay, type CityRules, type Instant } from '@shaoying/domain'
import { copyRows, ensureEventPartitions, latestPlace, withConnection } from '@shaoying/store'
import type { City } from '@shaoying/application'
import { callsOfDay } from '../calls-of-day.ts'
import { chanceOf, type Chance } from '../chance.ts'
import type { RealWords } from '../matters.ts'
import { copyColumns, copyLine, bytes, type CopyLines, type LifeTemplate } from './life-template.ts'
import { livesOf, weekdayOf } from './lives-of.ts'

export interface BulkPlan {
  readonly orders: number
  readonly months: number
  readonly seed: number
  readonly realWords: RealWords
  readonly onDay: (day: number, days: number, orders: number) => void
}

export interface BulkResult {
  readonly orders: number
  readonly facts: number
  readonly days: number
  /** Days that an earlier run had written. */
  readonly daysBefore: number
}

const daySeconds = 86_400
const tables = Object.keys(copyColumns) as readonly (keyof CopyLines)[]

/**
 * Writes a history by COPY, a day a transaction: whole lives decided by the city's own rules in memory and then copied
 * with ids, days and chains of their own. A day that is written is remembered in its block of public numbers, so that
 * a run which was broken off goes on where it stopped. Nobody is sent messages about the past.
 */
export async function writeBulkHistory(city: City, databaseUrl: string, plan: BulkPlan): Promise<BulkResult> {
  const { rules } = city.registry.today(city.time.now())
  const now = city.time.now()
  const today = startOfDay(civilDateOf(now, rules.calendar), rules.calendar)
  const days = Math.round(plan.months * 30.44)
  const templates = await livesOf(city, rules, { ...plan, perDay: plan.orders / days })
  await ensureEventPartitions(city.pool, addSeconds(today, -days * daySeconds).slice(0, 10), now.slice(0, 10))
  let [orders, facts, daysBefore] = [0, 0, 0]
  await withConnection(databaseUrl, 'bulk history', async (client) => {
    for (let day = 0; day < days; day += 1) {
      const midnight = addSeconds(today, -(days - day) * daySeconds)
      const written = await writeDay(client, { city, rules, plan, templates, midnight, now, perDay: plan.orders / days })
      if (written) [orders, facts] = [orders + written.orders, facts + written.facts]
      else daysBefore += 1
      plan.onDay(day + 1, days, orders)
    }
    const { transactionId, position } = await latestPlace(city.pool, city.cityId)
    await client.query(`insert into follower (city_id, name, transaction_id, position) values ($1, 'messages', $2, $3) on conflict (city_id, name) do update set transaction_id = excluded.transaction_id, position = excluded.position`, [city.cityId, transactionId, position])
  })
  return { orders, facts, days, daysBefore }
}

interface DayParts {
  readonly city: City
  readonly rules: CityRules
  readonly plan: BulkPlan
  readonly templates: readonly (readonly LifeTemplate[])[]
  readonly midnight: Instant
  readonly now: Instant
  readonly perDay: number
}

type Client = Parameters<Parameters<typeof withConnection>[2]>[0]

/** Null when the day is there already. */
async function writeDay(client: Client, parts: DayParts): Promise<{ readonly orders: number, readonly facts: number } | null> {
  const { city, rules, plan, midnight } = parts
  const on = civilDateOf(midnight, rules.calendar)
  const takenBy = `bulk/${plan.seed}/${plan.orders}/${plan.months}`
  const { rows: [block] } = await client.query<{ last: number, done: boolean }>('select coalesce(max(last_number), 0)::int as last, coalesce(bool_or(taken_by = $3), false) as done from number_block where city_id = $1 and day_on = $2', [city.cityId, on, takenBy])
  if (block!.done) return null
  const { lines, facts } = linesOfDay(parts, on, block!.last)
  const orders = lines.order_state.length
  await client.query('begin')
  for (const table of tables) await copyRows(client, table, copyColumns[table], lines[table])
  await client.query('insert into number_block (city_id, day_on, first_number, last_number, taken_by, taken_at) values ($1, $2, $3, $4, $5, $6)', [city.cityId, on, block!.last + 1, block!.last + Math.max(1, orders), takenBy, midnight])
  await client.query('commit')
  return { orders, facts }
}

function linesOfDay({ city, rules, plan, templates, midnight, now, perDay }: DayParts, on: string, numbered: number): { readonly lines: CopyLines, readonly facts: number } {
  const lines: CopyLines = { order_state: [], event: [], order_tie: [], order_words: [], vault_record: [] }
  const chance = chanceOf(plan.seed, 'bulk', on)
  const ofWeekday = templates[weekdayOf(midnight)]!
  const count = callsOfDay(plan.seed, midnight, perDay, 1).length
  let facts = 0
  for (let index = 0; index < count; index += 1) {
    const template = chance.pick(ofWeekday)
    const shiftSeconds = Math.round((Date.parse(midnight) - Date.parse(template.beginsAt)) / 1000 / daySeconds + 0.499_999) * daySeconds
    const bornAt = Date.parse(template.beginsAt) + shiftSeconds * 1000
    const phone = `199${String(10_000_000 + Math.floor(chance.share() * 5_000_000))}`
    const ids = idsOf(template, bornAt, city.vault.petitionerIdOf(city.cityId, phone), chance)
    facts += template.write(lines, { ids, orderNumber: formatOrderNumber(rules.pack.settings.orderNumberFormat, on, numbered + index + 1), shiftSeconds }, Date.parse(now) / 1000)
    if (template.vaultId !== null) lines.vault_record.push(vaultLine(city, ids, template, phone, new Date(bornAt).toISOString()))
  }
  return { lines, facts }
}

function idsOf(template: LifeTemplate, bornAt: number, petitionerId: string, chance: Chance): readonly string[] {
  return Array.from({ length: template.ids.count }, (_, id) => (id === template.petitionerId ? petitionerId : timeOrderedId(bornAt, chance)))
}

/** A UUID of version 7 that the seed decides, so that the same history is written again. */
function timeOrderedId(bornAt: number, chance: Chance): string {
  const time = bornAt.toString(16).padStart(12, '0')
  const some = (digits: number): string => Math.floor(chance.share() * 16 ** digits).toString(16).padStart(digits, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${some(3)}-8${some(3)}-${some(6)}${some(6)}`
}

function vaultLine({ vault, cityId }: City, ids: readonly string[], { orderId, vaultId, petitionerId }: LifeTemplate, phone: string, at: string): string {
  const sealed = vault.seal(ids[vaultId!]!, petitionerId === null ? null : ids[petitionerId]!, { name: '模拟诉求人', phone })
  return copyLine([cityId, sealed.vaultId, sealed.petitionerId, ids[orderId]!, sealed.keyId, bytes(sealed.nonce), bytes(sealed.ciphertext), JSON.stringify(sealed.masked), at])
}
