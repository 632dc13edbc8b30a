import { buildWorkingCalendar, calendarRowsOf, civilDateOf, directoryOf, isRefusal, type CityPack, type CityRules, type CivilDate, type Instant } from '@shaoying/domain'

/** Which pack version holds from which day; the later loaded of the same day wins. */
export interface PackVersionRow {
  readonly packVersionId: string
  readonly effectiveOn: CivilDate
  readonly content: CityPack
}

/** Indexes a checked pack for use: units, working calendar. Throws RangeError for a pack that was not checked. */
export function rulesOf(pack: CityPack): CityRules {
  const calendar = buildWorkingCalendar(calendarRowsOf(pack))
  if (isRefusal(calendar)) throw new RangeError(`the pack’s calendar is unusable: ${calendar.code} at ${calendar.field}`)
  return { pack, directory: directoryOf(pack.units), calendar }
}

/**
 * The city's rules by version, kept in memory. Versions never change, so the only news is a version not yet
 * known: `load` fetches it (another server loaded a pack a moment ago).
 */
export class CityRulesRegistry {
  readonly #load: () => Promise<readonly PackVersionRow[]>
  #versions: readonly { readonly effectiveOn: CivilDate; readonly rules: CityRules }[] = []
  readonly #byId = new Map<string, CityRules>()

  constructor(load: () => Promise<readonly PackVersionRow[]>) {
    this.#load = load
  }

  /** Reads all versions, oldest first; keeps what is indexed already. Throws when the city has none. */
  async refresh(): Promise<void> {
    const rows = await this.#load()
    this.#versions = rows.map((row) => ({ effectiveOn: row.effectiveOn, rules: this.#indexed(row) }))
    if (this.#versions.length === 0) throw new Error('no city pack is loaded; run: shaoying pack load DIR')
  }

  /** The rules an order was registered under. */
  async get(packVersionId: string): Promise<CityRules> {
    const known = this.#byId.get(packVersionId)
    if (known) return known
    await this.refresh()
    const rules = this.#byId.get(packVersionId)
    if (!rules) throw new Error(`pack version ${packVersionId} is not in the database`)
    return rules
  }

  /** The rules in force on that day: the latest version whose day has come, else the earliest there is. */
  inForceOn(on: CivilDate): CityRules {
    const come = this.#versions.filter(({ effectiveOn }) => effectiveOn <= on).at(-1) ?? this.#versions[0]
    if (!come) throw new Error('no city pack is loaded; run: shaoying pack load DIR')
    return come.rules
  }

  /** The city's calendar day at that moment, and the rules in force on it. */
  today(now: Instant): { readonly on: CivilDate; readonly rules: CityRules } {
    const on = civilDateOf(now, this.inForceOn(now.slice(0, 10)).calendar)
    return { on, rules: this.inForceOn(on) }
  }

  #indexed(row: PackVersionRow): CityRules {
    const known = this.#byId.get(row.packVersionId)
    if (known) return known
    const rules = rulesOf(row.content)
    this.#byId.set(row.packVersionId, rules)
    return rules
  }
}
