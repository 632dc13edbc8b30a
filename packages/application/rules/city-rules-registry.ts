import {
  amendedRules,
  buildWorkingCalendar,
  calendarRowsOf,
  civilDateOf,
  directoryOf,
  isRefusal,
  type Amendments,
  type CityPack,
  type CityRules,
  type CivilDate,
  type Instant,
} from '@shaoying/domain'

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
  /** What the running city decided above its pack, and a mark that changes with it. */
  amendments(): Promise<{ readonly mark: string; readonly amendments: Amendments }>
}

/** Indexes a checked pack for use: units, working calendar. Throws RangeError for a pack that was not checked. */
export function rulesOf(pack: CityPack): CityRules {
  const calendar = buildWorkingCalendar(calendarRowsOf(pack))
  if (isRefusal(calendar))
    throw new RangeError(`the pack’s calendar is unusable: ${calendar.code} at ${calendar.field}`)
  return { pack, directory: directoryOf(pack.units), calendar }
}

/** How long one server may not know what another decided. */
const staleMs = 10_000
/** Days kept indexed of one version: today, and those that reports ask about. */
const mostDays = 8

/**
 * The city's rules by version, kept in memory. Versions never change, so the only news are versions not yet known
 * and amendments (approved duty changes, roll-outs), which are laid over every version. Whoever asks after ten
 * seconds makes it look for both in the background, so that a running city takes them without a restart.
 */
export class CityRulesRegistry {
  readonly #source: PackSource
  #amendments: Amendments = { dutyChanges: [], rollOuts: [], situationChanges: [] }
  #mark = ''
  /** By version and day. */
  #amended = new Map<CityRules, Map<CivilDate, CityRules>>()
  /** The last day asked about: amendments hold from a day on, and an order's rules are asked for without one. */
  #on: CivilDate = ''
  #refreshedMs = 0
  #versions: readonly { readonly effectiveOn: CivilDate; readonly rules: CityRules }[] = []
  readonly #byId = new Map<string, CityRules>()

  constructor(source: PackSource) {
    this.#source = source
  }

  /** Looks for versions and indexes those that are new. Throws when the city has none. */
  async refresh(): Promise<void> {
    this.#refreshedMs = Date.now()
    const [rows, { mark, amendments }] = await Promise.all([this.#source.list(), this.#source.amendments()])
    if (mark !== this.#mark) [this.#mark, this.#amendments, this.#amended] = [mark, amendments, new Map()]
    this.#versions = await Promise.all(
      rows.map(async ({ effectiveOn, packVersionId }) => ({ effectiveOn, rules: await this.#indexed(packVersionId) })),
    )
    if (this.#versions.length === 0) throw new Error('no city pack is loaded; run: shaoying pack load DIR')
  }

  /** The rules an order was registered under. */
  async get(packVersionId: string): Promise<CityRules> {
    const known = this.#byId.get(packVersionId)
    if (known) return this.#amendedOn(known, this.#on)
    await this.refresh()
    const rules = this.#byId.get(packVersionId)
    if (!rules) throw new Error(`pack version ${packVersionId} is not in the database`)
    return this.#amendedOn(rules, this.#on)
  }

  /** The rules in force on that day: the latest version whose day has come, else the earliest there is. */
  inForceOn(on: CivilDate): CityRules {
    return this.#amendedOn(this.#versionOn(on), on)
  }

  #versionOn(on: CivilDate): CityRules {
    const come = this.#versions.filter(({ effectiveOn }) => effectiveOn <= on).at(-1) ?? this.#versions[0]
    if (!come) throw new Error('no city pack is loaded; run: shaoying pack load DIR')
    return come.rules
  }

  /** The city's calendar day at that moment, and the rules in force on it. */
  today(now: Instant): { readonly on: CivilDate; readonly rules: CityRules } {
    if (Date.now() - this.#refreshedMs > staleMs) void this.refresh().catch(() => undefined)
    const on = civilDateOf(now, this.#versionOn(now.slice(0, 10)).calendar)
    this.#on = on
    return { on, rules: this.inForceOn(on) }
  }

  #amendedOn(rules: CityRules, on: CivilDate): CityRules {
    const known = this.#amended.get(rules) ?? new Map<CivilDate, CityRules>()
    const amended = known.get(on) ?? amendedRules(rules, this.#amendments, on)
    if (known.size >= mostDays) known.clear()
    this.#amended.set(rules, known.set(on, amended))
    return amended
  }

  async #indexed(packVersionId: string): Promise<CityRules> {
    const known = this.#byId.get(packVersionId)
    if (known) return known
    const rules = rulesOf(await this.#source.content(packVersionId))
    this.#byId.set(packVersionId, rules)
    return rules
  }
}
