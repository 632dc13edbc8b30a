import { foldText } from '../text/fold-text.ts'
import type { PlaceLevel, PlaceUnit } from './place-unit.ts'

/** How a written form of a name speaks for the place: `full` names it, `core` leaves out what kind of place it is. */
export type FormStrength = 'full' | 'core'

export interface NameForm {
  form: string
  strength: FormStrength
}

const STREET_ENDING = /(街道办事处|地区办事处|街道办|办事处|街道|地区|(满族蒙古族|满族蒙族|满族|回族|民族)?乡|镇)$/
const COMMUNITY_ENDING = /(社区居民委员会|社区居委会|村民委员会|居民委员会|居委会|村委会|社区|家委会|村)$/
const DISTRICT_ENDING = /(区人民政府|区政府|区|县)$/
const CITY_PREFIX = /^.{2,3}市(?=.{2,}[区县])/
const STREET_ENDINGS = ['街道', '街道办', '街道办事处', '地区', '地区办事处', '街办']
const TOWN_ENDINGS = ['镇', '乡', '镇政府', '乡政府']
const COMMUNITY_ENDINGS = ['社区', '居委会', '社区居委会', '小区']
const VILLAGE_ENDINGS = ['村', '村委会', '大队']
const NUMERALS = '零一二三四五六七八九'

/** Folds a name or a text for comparing places: also digits to Chinese numerals, blanks gone (望京2区 = 望京二区). Keeps the length of what it folds apart from blanks. */
export function foldPlace(text: string): string {
  return foldText(text)
    .replace(/\s+/g, '')
    .replace(/[0-9]/g, (digit) => NUMERALS[Number(digit)]!)
}

/** A name without what says which kind of place it is: 望京街道 → 望京, 朝阳区 → 朝阳. Never shorter than one character. */
export function coreOf(name: string, level: PlaceLevel): string {
  const ending =
    level === 'street'
      ? STREET_ENDING
      : level === 'district'
        ? DISTRICT_ENDING
        : level === 'community'
          ? COMMUNITY_ENDING
          : /$^/
  const core = name.replace(ending, '')
  return core === '' ? name : core
}

/** All ways in which a unit's name and aliases are written; a form may occur for several units. */
export function formsOf(unit: PlaceUnit, level: PlaceLevel): NameForm[] {
  const forms = new Map<string, FormStrength>()
  for (const raw of [unit.name, ...unit.aliases]) {
    const name = foldPlace(raw).replace(CITY_PREFIX, '')
    // A single character (三 for 三村) is a word of its own in most texts: 三单元, 三楼.
    if (name.length < 2) continue
    const core = coreOf(name, level)
    forms.set(name, level === 'spot' || core !== name ? 'full' : 'core')
    for (const ending of endingsFor(level, unit.kind, core)) forms.set(core + ending, 'full')
    if (core.length >= 2 && !forms.has(core)) forms.set(core, 'core')
  }
  return [...forms].map(([form, strength]) => ({ form, strength }))
}

function endingsFor(level: PlaceLevel, kind: string, core: string): string[] {
  if (level === 'district') return ['区', '区政府']
  // 街道, 地区 and 镇/乡 are given interchangeably by residents for one place.
  if (level === 'street') return core.length >= 2 ? [...STREET_ENDINGS, ...TOWN_ENDINGS] : []
  if (level === 'community') return kind === 'village' ? VILLAGE_ENDINGS : COMMUNITY_ENDINGS
  return []
}
