import type { Road } from './address-details.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { PlaceName, PlaceNode } from './place-name.ts'

/** A stretch of the text that names one or several places. */
export interface NameMatch {
  /** As it stands in the text. */
  words: string
  from: number
  to: number
  meanings: PlaceNode[]
  /** How surely the words mean such a place at all, 0–1, before asking which. */
  strength: number
}

const FULL = 0.9
/** Without its kind (望京), the name of a place may be that of a road, a station, a shop. */
const CORE_OF = { district: 0.75, street: 0.62, community: 0.62, spot: 0.85 } as const
/** Before a building's number, or after "I live in", the bare name is that of the place. */
const LIVED_IN = 0.82
const HOUSE_AHEAD = /^[东西南北中]?[零一二三四五六七八九十]{1,4}(号|栋|幢|单元|座|楼|门|层)/
const LIVING_BEHIND = /(住在|家住|住|位于|我是|我们是|地址[是在:]?)$/
const WEAK = 0.25
/** A short name of a road, station or body that is called after the place but may lie elsewhere (望京西路, 朝阳医院). */
const NAMESAKE = 0.2
const SAME_SOUND = 0.8
const ONE_WRONG = 0.72
/** One wrong character in a community's name: there are thousands, so it counts only beside its street or district. */
const ONE_WRONG_COMMUNITY = 0.5
/** A short name in the middle of a longer one: 龙潭村 in 回龙潭村. */
const CUT_OFF = 0.4
/** What may stand before a name: no Chinese character, the end of another place, or a word that does not belong to names. */
const NAME_MAY_FOLLOW =
  /(^|[^\p{Script=Han}]|[区县市镇乡道村区路街里社]|[在的到是和与从往向去由至及我们住家于映对离近边是因为请问我查]|反映|咨询|投诉)$/u
const NAMESAKE_AHEAD =
  /^[东西南北中内外]?(路|大街|街(?!道)|桥|站|医院|大学|学院|中学|小学|机场|公园|法院|派出所|高速|线|分局|胡同|银行|门外|门内|酒店|商场|广场)/
/** Bridges, stops and crossings are named after villages from which they may lie far (金家村桥东). */
const STOP_AHEAD = /^[东西南北中]?(桥|站|路|口(?!碑))/

/** Names found in a folded text, none inside another that says more. */
export function findNames(text: string, gazetteer: Gazetteer, roads: readonly Road[]): NameMatch[] {
  const found: NameMatch[] = []
  gazetteer.trie.scan(text, (number, from, to) => {
    const name = gazetteer.names[number]!
    const { isFull, meant } = meaningsOf(name)
    const isPartOfRoad =
      !isFull && roads.some((road) => road.from <= from && to <= road.to && road.to - road.from > to - from)
    const isNamesake = meant[0]!.level === 'community' && STOP_AHEAD.test(text.slice(to, to + 3))
    const strength = isNamesake
      ? NAMESAKE
      : isFull
        ? FULL
        : isPartOfRoad
          ? NAMESAKE
          : coreStrength(text, from, to, meant[0]!, name.isWeak)
    found.push({
      words: text.slice(from, to),
      from,
      to,
      meanings: meant,
      strength: isCutOff(text, from, to, found) ? strength * CUT_OFF : strength,
    })
  })
  addMisspelt(text, gazetteer, found)
  return withoutInner(found)
}

/** Where a form is one place's full name, places of which it is only the core are hardly meant; of those, the largest kind is (望京: the street, not the village). */
function meaningsOf({ meanings }: PlaceName): { isFull: boolean; meant: PlaceNode[] } {
  const full = meanings.filter(({ isCore }) => !isCore).map(({ node }) => node)
  if (full.length > 0) return { isFull: true, meant: full }
  const nodes = meanings.map(({ node }) => node)
  const largest = (['district', 'street', 'community', 'spot'] as const).find((level) =>
    nodes.some((node) => node.level === level),
  )
  return { isFull: false, meant: nodes.filter((node) => node.level === largest) }
}

/** True when a name of few characters seems to be the end of a longer name or word. */
function isCutOff(text: string, from: number, to: number, found: readonly NameMatch[]): boolean {
  if (to - from > 4 || NAME_MAY_FOLLOW.test(text.slice(Math.max(0, from - 2), from))) return false
  return !found.some((other) => other.to === from)
}

function coreStrength(text: string, from: number, to: number, node: PlaceNode, isWeak: boolean): number {
  if (NAMESAKE_AHEAD.test(text.slice(to, to + 5))) return NAMESAKE
  if (isWeak) return WEAK
  const isLivedIn =
    node.level !== 'district' &&
    (HOUSE_AHEAD.test(text.slice(to, to + 7)) || LIVING_BEHIND.test(text.slice(Math.max(0, from - 4), from)))
  return isLivedIn ? LIVED_IN : CORE_OF[node.level]
}

function addMisspelt(text: string, gazetteer: Gazetteer, found: NameMatch[]): void {
  const covered = found.filter((match) => match.strength === FULL)
  gazetteer.misspelt.scan(text, (respelling, from, to) => {
    if (covered.some((match) => match.to === to)) return
    const meanings = [
      ...new Set(
        respelling.names.flatMap((number) =>
          gazetteer.names[number]!.meanings.filter(({ isCore }) => !isCore).map(({ node }) => node),
        ),
      ),
    ]
    const strength = respelling.sounds
      ? SAME_SOUND
      : meanings.every((node) => node.level === 'street')
        ? ONE_WRONG
        : ONE_WRONG_COMMUNITY
    if (meanings.length > 0) found.push({ words: text.slice(from, to), from, to, meanings, strength })
  })
}

/** Longest first; a name that overlaps a longer or surer one is dropped. */
function withoutInner(found: NameMatch[]): NameMatch[] {
  const kept: NameMatch[] = []
  const ranked = [...found].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || b.strength - a.strength || a.from - b.from,
  )
  for (const match of ranked)
    if (kept.every((other) => match.to <= other.from || match.from >= other.to)) kept.push(match)
  return kept.sort((a, b) => a.from - b.from)
}
