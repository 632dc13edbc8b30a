import { buildWorkingCalendar, calendarRowsOf, civilDateOf, directoryOf, isRefusal, type CityPack, type CityRules, type CivilDate, type Instant } from '@shaoying/domain'

/** Which pack version holds from which day; the later loaded of the same day wins. */
export interface PackVersionRow {
  readonly packVersionId: string
  readonly effectiveOn: CivilDate
}

/** Where versions are kept. */
export interface PackSource {
  /** All versions, in the order in which they come into force. */
  list(): Promise<readonly PackVersionRow[]>
  /** One version whole. */
  content(packVersionId: string): Promise<CityPack>
}

/** Indexes a checked pack for use: units, working calendar. Throws RangeError for a pack that was not checked. */
export function rulesOf(pack: CityPack): CityRules {
  const calendar = buildWorkingCalendar(calendarRowsOf(pack))
  if (isRefusal(calendar)) throw new RangeError(`the pack’s calendar is unusable: ${calendar.code} at ${calendar.field}`)
  return { pack, directory: directoryOf(pack.units), calendar }
}

/**
 * The city's rules by version, kept in memory. Versions never change, so the only news is a version not yet
 * known; workers look for it now and then, so that a running city takes a new pack without a restart.
 */
export class CityRulesRegistry {
  readonly #source: PackSource
  #versions: readonly { readonly effectiveOn: CivilDate; readonly rules: CityRules }[] = []
  readonly #byId = new Map<string, CityRules>()

  constructor(source: PackSource) {
    this.#source = source
  }

  /** Looks for versions and indexes those that are new. Throws when the city has none. */
  async refresh(): Promise<void> {
    const rows = await this.#source.list()
    this.#versions = await Promise.all(rows.map(async ({ effectiveOn, packVersionId }) => ({ effectiveOn, rules: await this.#indexed(packVersionId) })))
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

  async #indexed(packVersionId: string): Promise<CityRules> {
    const known = this.#byId.get(packVersionId)
    if (known) return known
    const rules = rulesOf(await this.#source.content(packVersionId))
    this.#byId.set(packVersionId, rules)
    return rules
  }
}
