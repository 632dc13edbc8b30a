import type { UnitResult } from '../assessment/assess-units.ts'
import type { DecidedMention, Mentions } from '../assessment/assessment-window.ts'
import { classInWords } from '../assessment/condition-words.ts'
import type { AssessedObject, AssessmentMethod } from '../directory/assessment-method.ts'
import type { Tally } from '../assessment/tally.ts'
import type { WindowPeriod } from '../assessment/window-period.ts'
import { civilDateOfDay, dayNumberOf } from '../calendar/civil-date.ts'
import { catalogueOf } from '../directory/catalogue-index.ts'
import type { CityRules } from '../directory/city-rules.ts'
import type { Directory } from '../directory/directory.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'
import type {
  BulletinClass,
  BulletinContent,
  BulletinExclusions,
  BulletinMention,
  BulletinRanking,
  BulletinRow,
  BulletinText,
  BulletinUnit,
} from './bulletin-content.ts'
import { cityFigures, countsOf, measuresOf, perTenThousand, publishedNumber } from './bulletin-figures.ts'

/** What a window's bulletin is made of; all of it comes from the reckoning that was frozen. */
export interface BulletinSource {
  readonly rules: Pick<CityRules, 'directory' | 'pack'>
  readonly method: AssessmentMethod
  readonly methodInWords: readonly BulletinText[]
  readonly period: WindowPeriod
  /** Results by object of the method, by rank. */
  readonly results: ReadonlyMap<string, readonly UnitResult[]>
  /** All orders of the window, and of windows before it, oldest first. */
  readonly total: Tally
  readonly past: readonly { readonly windowId: string; readonly lastOn: CivilDate; readonly total: Tally }[]
  /** The most frequent first. */
  readonly topics: readonly {
    readonly categoryId: string
    readonly count: number
    readonly previousCount: number | null
  }[]
  readonly exclusions: Omit<BulletinExclusions, 'withExcluded' | 'byType'> & {
    readonly byType: readonly { readonly typeId: string; readonly granted: number }[]
  }
  /** Whom people decided to name; null: nobody decided yet. */
  readonly mentions: Mentions | null
  readonly publishedOn: CivilDate | null
  readonly freeze: { readonly hash: string; readonly at: Instant } | null
}

/** How many are proposed for praise and for criticism; fewer units than four times as many name nobody. */
const namedMost = 3

const both = ({ name, nameEn }: { readonly name: string; readonly nameEn: string }): BulletinText => ({
  zh: name,
  en: nameEn || name,
})
const inMonth = (windowId: string): BulletinText => {
  const [year = 0, month = 0] = windowId.split('-').map(Number)
  return { zh: `${year}年${month}月`, en: `${month}/${year}` }
}

/** The bulletin of a window as data, out of its results: every number rounded as the method says, nothing computed anew. */
export function bulletinOf(source: BulletinSource): BulletinContent {
  const {
    rules: { directory, pack },
    method,
    period,
    total,
    past,
    exclusions,
  } = source
  const [main] = method.objects
  if (!main) throw new RangeError(`the method ${method.id} compares nothing`)
  const issuer = directory.units.find(({ kind }) => kind === 'municipal_service_dept') ?? directory.root
  const figures = (tally: Tally, lastOn: CivilDate) => cityFigures(method, main, tally, lastOn)
  const before = past.at(-1)
  const published = figures(total, period.lastOn)
  return {
    city: both(pack.settings),
    issuer: both(issuer),
    year: Number(period.id.slice(0, 4)),
    issue: Number(period.id.slice(5)),
    window: {
      id: period.id,
      name: inMonth(period.id),
      fromOn: period.fromOn,
      toOn: period.lastOn,
      attribution: method.attribution,
    },
    publishedOn: source.publishedOn,
    digits: method.decimals,
    method: { id: method.id, name: both(method), fromOn: method.effectiveOn, inWords: source.methodInWords },
    measures: method.measures
      .filter(({ id }) => method.objects.some(({ parts }) => parts.some(({ measure }) => measure === id)))
      .map((measure) => ({ id: measure.id, name: both(measure), show: measure.show })),
    total: published,
    previousTotal: before ? figures(before.total, before.lastOn) : null,
    rankings: method.objects.map((object) => rankingOf(source, object)),
    classes: method.objects.flatMap((object) => classesOf(source, object)),
    ...(source.mentions
      ? { mentions: 'decided' as const, ...decidedMentions(source.mentions, directory) }
      : { mentions: 'proposed' as const, ...proposedMentions(source, main) }),
    topics: source.topics.map((topic) => ({ ...topic, name: categoryName(topic.categoryId, source) })),
    past: [
      ...past.map(({ windowId, lastOn, total: tally }) => ({ name: inMonth(windowId), ...figures(tally, lastOn) })),
      { name: inMonth(period.id), ...published },
    ],
    exclusions: {
      ...exclusions,
      byType: exclusions.byType.map(({ typeId, granted }) => ({ name: typeName(typeId, source), granted })),
      withExcluded: cityFigures(method, main, total, period.lastOn, 'all'),
    },
    zoneOffsetMinutes: pack.settings.zoneOffsetMinutes,
    freeze: source.freeze,
  }
}

function unitOf(id: string, directory: Directory): BulletinUnit {
  const unit = directory.findUnit(id)
  if (!unit) return { id, name: { zh: id, en: id } }
  // A district is called by its place, not by its government.
  return {
    id,
    name:
      unit.kind === 'district_government' && unit.shortName !== '' ? { ...both(unit), zh: unit.shortName } : both(unit),
  }
}

function rankingOf({ rules: { directory }, method, results }: BulletinSource, object: AssessedObject): BulletinRanking {
  const measures = measuresOf(method, object)
  const isBelowDistrict = object.unitKinds.some(
    (kind) => kind === 'street' || kind === 'township' || kind === 'community' || kind === 'village',
  )
  const rowOf = (result: UnitResult): BulletinRow => {
    const district = isBelowDistrict ? directory.districtOf(result.unitId) : undefined
    const band = object.bands.find(({ id }) => id === result.bandId)
    return {
      unit: unitOf(result.unitId, directory),
      district: district ? unitOf(district.id, directory) : null,
      rank: result.rank,
      previousRank: result.previous?.rank ?? null,
      unrankedBecause: result.unranked ? unrankedTexts[result.unranked] : null,
      figures: {
        ...countsOf(result.tally.counted),
        values: Object.fromEntries(
          measures.map(({ id, show }) => [id, publishedNumber(result.measures[id], show, method.decimals)]),
        ),
        score: publishedNumber(result.score, 'number', method.decimals),
      },
      scoreWithExcluded: publishedNumber(result.scoreWithAll, 'number', method.decimals),
      deductions: publishedNumber(result.deductions, 'number', method.decimals)!,
      bonuses: publishedNumber(result.bonuses, 'number', method.decimals)!,
      band: band ? both(band) : null,
      perTenThousand: perTenThousand(result, method.decimals),
    }
  }
  return {
    object: object.id,
    attribute: object.attribute,
    name: both(object),
    measures: measures.map(({ id }) => id),
    rows: (results.get(object.id) ?? []).map(rowOf),
  }
}

const unrankedTexts = {
  no_score: { zh: '本期没有成绩', en: 'no score in this window' },
  below_minimum: { zh: '有效回访未达到排名所需件数', en: 'too few valid callbacks to be ranked' },
} as const satisfies Record<NonNullable<UnitResult['unranked']>, BulletinText>

function classesOf(
  { rules: { directory }, method, results, publishedOn }: BulletinSource,
  object: AssessedObject,
): readonly BulletinClass[] {
  const dueOn = (days: number): CivilDate | null =>
    publishedOn === null ? null : civilDateOfDay(dayNumberOf(publishedOn) + days)
  return object.classes.map((one) => ({
    id: `${object.id}.${one.id}`,
    name: both(one),
    meaning: classInWords(method, one),
    units: (results.get(object.id) ?? [])
      .filter(({ standing }) => standing?.id === one.id)
      .map(({ unitId }) => unitOf(unitId, directory)),
    measures: one.measures.map((measure) => ({ text: both(measure), dueOn: dueOn(measure.dueDays) })),
  }))
}

function decidedMentions({ praised, criticised }: Mentions, directory: Directory): Named {
  const mention = ({ unitId, because }: DecidedMention): BulletinMention => ({
    unit: unitOf(unitId, directory),
    because,
  })
  return { praised: praised.map(mention), criticised: criticised.map(mention) }
}

type Named = Pick<BulletinContent, 'praised' | 'criticised'>

/** The first and the last of the main ranking, by name, for those who decide (点评会, R173). */
function proposedMentions({ rules: { directory }, method, results }: BulletinSource, object: AssessedObject): Named {
  const ranked = (results.get(object.id) ?? []).filter((result) => result.rank !== null)
  const most = Math.min(namedMost, Math.floor(ranked.length / 4))
  const mention = (result: UnitResult): BulletinMention => {
    const score = publishedNumber(result.score, 'number', method.decimals)!.toFixed(method.decimals)
    const was = result.previous?.rank ?? null
    return {
      unit: unitOf(result.unitId, directory),
      because: {
        zh: `综合成绩${score}分，列第${result.rank}位${was === null ? '' : `（上期第${was}位）`}`,
        en: `score ${score}, rank ${result.rank}${was === null ? '' : ` (before: ${was})`}`,
      },
    }
  }
  return { praised: ranked.slice(0, most).map(mention), criticised: most === 0 ? [] : ranked.slice(-most).map(mention) }
}

function categoryName(id: string, { rules: { pack } }: BulletinSource): BulletinText {
  const entry = catalogueOf(pack).findEntry(id)
  return entry
    ? { zh: entry.path.slice(-2).join('：'), en: entry.pathEn.slice(-2).join(': ') || entry.name }
    : { zh: id, en: id }
}

function typeName(id: string, { rules: { pack } }: BulletinSource): BulletinText {
  const type = pack.exclusionTypes.find((one) => one.id === id)
  return type ? both(type) : { zh: id, en: id }
}
