import { addressDetails, type AddressDetails } from './address-details.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { PlaceNode } from './place-name.ts'
import { foldPlace } from './name-forms.ts'
import { findNames, type NameMatch } from './name-matches.ts'
import type { PlaceLevel } from './place-unit.ts'

export interface PlaceCandidate {
  unitId: string
  name: string
  level: PlaceLevel
  /** 0–1: how well the words fit this place and contradict no other. */
  score: number
  /** The words of the text that speak for it. */
  matched: string[]
  /** Codes of its district, street and community as far as known. */
  districtId: string | null
  streetId: string | null
  communityId: string | null
}

export interface PlaceFinding {
  /** Best first; at most five. A community stands for its street too. */
  candidates: PlaceCandidate[]
  /** True when one street or township is meant beyond reasonable doubt; otherwise a person must choose or ask. */
  determined: boolean
  /** What to ask the resident when it is not determined: which of these, or where at all. */
  asks: { question: 'which_of' | 'which_street' | 'where'; unitIds: string[] } | null
  details: AddressDetails
}

export interface PlaceHints {
  /** The district known from elsewhere: coordinates in its boundary, the caller's earlier orders. */
  districtId?: string
}

const MOST_CANDIDATES = 5
const SURE = 0.7
const CLEAR_LEAD = 0.2
/** A place outside a district, street or community that the text names beside it. */
const CONTRADICTED = 0.3
const LEVEL_ORDER = { district: 0, street: 1, community: 2, spot: 3 } as const

/**
 * Where a text says it is: street and community by names, aliases, wrong spellings and omitted levels.
 * About 0.1 ms a message. Never claims `determined` when several places fit.
 */
export function findPlace(text: string, gazetteer: Gazetteer, hints: PlaceHints = {}): PlaceFinding {
  const folded = foldPlace(text)
  const details = addressDetails(folded)
  const matches = findNames(folded, gazetteer, details.roads)
  if (hints.districtId !== undefined) addHint(matches, gazetteer, hints.districtId)
  const scored = scoreNodes(strongestOnly(matches))
  const candidates = scored.slice(0, MOST_CANDIDATES).map(toCandidate)
  const determined = isDetermined(scored)
  return { candidates, determined, asks: determined ? null : questionFor(scored), details }
}

interface Scored {
  node: PlaceNode
  score: number
  matched: string[]
}

function addHint(matches: NameMatch[], gazetteer: Gazetteer, districtId: string): void {
  const node = gazetteer.nodes.get(districtId)
  if (node) matches.push({ words: '', from: -1, to: -1, meanings: [node], strength: 0.6 })
}

/** A name said several times counts once, where it is clearest; else long complaints would be surer than short ones. */
function strongestOnly(matches: readonly NameMatch[]): NameMatch[] {
  const best = new Map<string, NameMatch>()
  for (const match of matches) if (match.strength > (best.get(match.words)?.strength ?? 0)) best.set(match.words, match)
  return [...best.values()]
}

/** Estates and works everywhere have a 三村 or 二区: such a name is a certain place only beside its street or district. */
const NUMBERED = /^第?[零一二三四五六七八九十]{1,3}(?:区|村|村委会|大队|(?:区|村)?(?:社区|居委会|社区居委会|小区))$/
const NUMBERED_ALONE = 0.6

function doubtNumbered(match: NameMatch, matches: readonly NameMatch[]): NameMatch {
  if (!NUMBERED.test(match.words)) return match
  const isSupported = matches.some(
    (other) =>
      other !== match &&
      other.strength >= 0.5 &&
      match.meanings.some((node) => other.meanings.some((meaning) => isRelated(node, meaning))),
  )
  return isSupported ? match : { ...match, strength: Math.min(match.strength, NUMBERED_ALONE) }
}

function scoreNodes(named: readonly NameMatch[]): Scored[] {
  const matches = named.map((match) => doubtNumbered(match, named))
  const narrowed = matches.map((match) => ({ ...match, meanings: narrow(match, matches) }))
  const nodes = new Set(narrowed.flatMap((match) => match.meanings))
  const scored = [...nodes].map((node) => scoreNode(node, narrowed))
  return scored.sort(
    (a, b) =>
      b.score - a.score ||
      LEVEL_ORDER[b.node.level] - LEVEL_ORDER[a.node.level] ||
      (a.node.unit.unitId < b.node.unit.unitId ? -1 : 1),
  )
}

/** Of several places of one name those that lie in, or hold, another place the text names; all when none does. */
function narrow(match: NameMatch, matches: readonly NameMatch[]): PlaceNode[] {
  if (match.meanings.length === 1) return match.meanings
  const others = matches.filter((other) => other !== match && other.strength >= 0.5)
  const support = (node: PlaceNode): number =>
    others.filter((other) => other.meanings.some((meaning) => isRelated(node, meaning))).length
  const most = Math.max(...match.meanings.map(support))
  return match.meanings.filter((node) => support(node) === most)
}

function isRelated(a: PlaceNode, b: PlaceNode): boolean {
  return lies(a, b) || lies(b, a)
}

function lies(inner: PlaceNode, outer: PlaceNode): boolean {
  return outer.level === 'spot' ? inner === outer : inner[outer.level] === outer
}

/** Evidence for a node adds up over the names of it and of what it lies in; a name of another place at those levels counts against. */
function scoreNode(node: PlaceNode, matches: readonly NameMatch[]): Scored {
  let doubt = 1
  let contradiction = 1
  const matched: string[] = []
  for (const match of matches) {
    const inLine = match.meanings.filter((meaning) => lies(node, meaning))
    if (inLine.length > 0) {
      const own = match.meanings.includes(node)
      doubt *= 1 - (own ? match.strength / match.meanings.length : match.strength * 0.4)
      if (match.words !== '') matched.push(match.words)
    } else if (match.meanings.every((meaning) => contradicts(meaning, node))) {
      contradiction *= 1 - match.strength * (1 - CONTRADICTED)
    }
  }
  return { node, score: (1 - doubt) * contradiction, matched }
}

/** A district excludes what lies in another district, a street what lies in another street; communities are often named beside each other. */
function contradicts(meaning: PlaceNode, node: PlaceNode): boolean {
  if (isRelated(meaning, node)) return false
  return meaning.level === 'district' || (meaning.level === 'street' && node.level !== 'district')
}

/** The best names a street, and no other street comes near it. */
function isDetermined(scored: readonly Scored[]): boolean {
  const best = scored.find(({ node }) => node.street !== undefined)
  if (!best || best.score < SURE) return false
  const rival = scored.find(({ node }) => node.street !== undefined && node.street !== best.node.street)
  return rival === undefined || best.score - rival.score >= CLEAR_LEAD
}

function questionFor(scored: readonly Scored[]): PlaceFinding['asks'] {
  const streets = [
    ...new Set(
      scored.flatMap(({ node, score }) => (node.street && score >= WORTH_ASKING ? [node.street.unit.unitId] : [])),
    ),
  ].slice(0, MOST_CANDIDATES)
  if (streets.length > 0) return { question: 'which_of', unitIds: streets }
  const district = scored.find(({ node }) => node.level === 'district')
  return district
    ? { question: 'which_street', unitIds: [district.node.unit.unitId] }
    : { question: 'where', unitIds: [] }
}

const WORTH_ASKING = 0.05

function toCandidate({ node, score, matched }: Scored): PlaceCandidate {
  const idOf = (one: PlaceNode | undefined): string | null => one?.unit.unitId ?? null
  return {
    unitId: node.unit.unitId,
    name: node.unit.name,
    level: node.level,
    score: Math.round(score * 1000) / 1000,
    matched: [...new Set(matched)],
    districtId: idOf(node.district),
    streetId: idOf(node.street),
    communityId: idOf(node.community),
  }
}
