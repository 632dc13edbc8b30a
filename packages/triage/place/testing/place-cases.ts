import { foldPlace, coreOf } from '../name-forms.ts'
import { placeLevel, type PlaceUnit } from '../place-unit.ts'
import { seededRandom } from '../../features/random.ts'

/** A sentence as a resident might say it, made from the real directory. */
export interface PlaceCase {
  text: string
  noise: string
  /** The streets the words can mean; one: the text determines it. */
  streetIds: string[]
}

const FRAMES = [
  '{}的路灯坏了好几天没人修',
  '我住在{}，暖气一直不热',
  '{}3号楼2单元停水，什么时候能来水',
  '反映{}有人占道经营，天天如此',
  '请问{}的老年证在哪里办',
  '{}夜里施工吵得睡不着，打了几次电话都没人管',
]

interface Family {
  district: PlaceUnit
  street: PlaceUnit
  community: PlaceUnit
}

/** `count` sentences with the streets they can mean, each with one kind of noise. The same seed gives the same sentences. */
export function placeCases(units: readonly PlaceUnit[], count: number, seed: number): PlaceCase[] {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const families = familiesOf(units)
  const meaning = new Meanings(units, families)
  const kinds = Object.entries(NOISES)
  return Array.from({ length: count }, () => {
    const family = pick(families)
    const [noise, say] = pick(kinds)
    const { words, streetIds } = say(family, meaning, pick)
    return { text: pick(FRAMES).replace('{}', words), noise, streetIds }
  })
}

function familiesOf(units: readonly PlaceUnit[]): Family[] {
  const byId = new Map(units.map((unit) => [unit.unitId, unit]))
  return units
    .filter((unit) => placeLevel(unit.kind) === 'community')
    .flatMap((community) => {
      const street = byId.get(community.parentId ?? '')
      const district = street && byId.get(street.parentId ?? '')
      return street && district && placeLevel(street.kind) === 'street' && placeLevel(district.kind) === 'district'
        ? [{ district, street, community }]
        : []
    })
}

/** Which streets a name can mean, counted straight from the directory and not by the code under test. */
class Meanings {
  private readonly streets = new Map<string, Set<string>>()
  private readonly communities = new Map<string, Set<string>>()

  constructor(units: readonly PlaceUnit[], families: readonly Family[]) {
    for (const unit of units)
      if (placeLevel(unit.kind) === 'street')
        for (const name of [unit.name, ...unit.aliases])
          add(this.streets, coreOf(foldPlace(name), 'street'), unit.unitId)
    for (const { community, street } of families) add(this.communities, keyOf(community), street.unitId)
  }

  ofStreet(street: PlaceUnit): string[] {
    return [...(this.streets.get(coreOf(foldPlace(street.name), 'street')) ?? [street.unitId])]
  }

  ofCommunity(community: PlaceUnit): string[] {
    return [...this.communities.get(keyOf(community))!]
  }
}

/** 幸福社区 and 幸福村 are two names; 幸福社区 and 幸福居委会 are one. */
const keyOf = (community: PlaceUnit): string => `${coreOf(foldPlace(community.name), 'community')} ${community.kind}`

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set) set.add(value)
  else map.set(key, new Set([value]))
}

type Pick = <T>(list: readonly T[]) => T
type Say = (family: Family, meaning: Meanings, pick: Pick) => { words: string; streetIds: string[] }

const short = (district: PlaceUnit): string => district.name.replace(/^北京市/, '').replace(/人民政府$/, '')
const own = ({ street }: Family): string[] => [street.unitId]
const communitySaid = (family: Family, meaning: Meanings, words: string): { words: string; streetIds: string[] } => ({
  words,
  streetIds: meaning.ofCommunity(family.community),
})

const NOISES: Readonly<Record<string, Say>> = {
  'everything named': (family) => ({
    words: `北京市${short(family.district)}${family.street.name}${family.community.name}`,
    streetIds: own(family),
  }),
  'city and district left out': (family) => ({
    words: family.street.name + family.community.name,
    streetIds: own(family),
  }),
  'street only': (family, meaning) => ({ words: family.street.name, streetIds: meaning.ofStreet(family.street) }),
  'community only': (family, meaning) => communitySaid(family, meaning, family.community.name),
  'street left out': (family) => ({ words: short(family.district) + family.community.name, streetIds: own(family) }),
  'street called by another kind': (family, _, pick) => ({
    words:
      short(family.district) +
      coreOf(family.street.name, 'street') +
      pick(['街道', '地区', '街道办事处', '街道办', '地区办事处']),
    streetIds: own(family),
  }),
  'kinds left out': (family) => ({
    words: short(family.district) + coreOf(family.street.name, 'street') + coreOf(family.community.name, 'community'),
    streetIds: own(family),
  }),
  'neighbourhood committee': (family, meaning) =>
    communitySaid(
      family,
      meaning,
      coreOf(family.community.name, 'community') + (family.community.kind === 'village' ? '村委会' : '居委会'),
    ),
  'figures instead of numerals': (family) => ({
    words: `${family.street.name}${figures(family.community.name)}`,
    streetIds: own(family),
  }),
  'blanks and full-width letters': (family) => ({
    words: `${short(family.district)} ${family.street.name}　${family.community.name} `,
    streetIds: own(family),
  }),
  'wrong character in the street': (family, _, pick) => ({
    words: `${short(family.district)}${misspell(family.street.name, pick)}${family.community.name}`,
    streetIds: own(family),
  }),
  'character missing in the street': (family) => ({
    words: `${short(family.district)}${dropOne(family.street.name)}，${family.community.name}`,
    streetIds: own(family),
  }),
}

function figures(name: string): string {
  return name.replace(/[一二三四五六七八九](?=[区里社])/g, (numeral) => String('零一二三四五六七八九'.indexOf(numeral)))
}

/** Characters easily mistaken for one another by sound or shape. */
const MISTAKES: Readonly<Record<string, string>> = {
  里: '理',
  庄: '装',
  园: '圆',
  门: '们',
  河: '何',
  城: '成',
  桥: '乔',
  家: '加',
  村: '邨',
  山: '三',
  路: '露',
  平: '坪',
  东: '冬',
  营: '迎',
  安: '按',
  龙: '隆',
  新: '心',
  清: '青',
  王: '旺',
  西: '希',
}

function misspell(name: string, pick: Pick): string {
  const places = [...name].flatMap((character, i) =>
    MISTAKES[character] !== undefined && i < name.length - 2 ? [i] : [],
  )
  if (places.length === 0) return name
  const at = pick(places)
  return name.slice(0, at) + MISTAKES[name[at]!] + name.slice(at + 1)
}

function dropOne(name: string): string {
  return name.length < 5 ? name : name.slice(0, 1) + name.slice(2)
}
