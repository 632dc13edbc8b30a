import type { CatalogueEntry, CityPack, Unit } from '@shaoying/domain'
import { loadSeedSentences } from '@shaoying/triage'
import type { Chance } from './chance.ts'

/** What one resident calls about. */
export interface Matter {
  readonly kind: string
  readonly categoryId: string
  readonly placeUnitId: string
  readonly title: string
  readonly words: string
  readonly emergency: boolean
}

/** Words of real residents, when a city has some to give: text by category, in the pack's codes or none. */
export type RealWords = readonly string[]

const openings = ['您好，', '我要反映一个问题：', '麻烦你们看一下，', '', '已经打过一次了，']
const endings = ['请尽快处理。', '希望有人来看看。', '影响大家生活。', '老人孩子都不方便。', '谢谢。']
const durations = ['三天了', '一个星期了', '快一个月了', '今天早上开始的', '有半年了']

/** Draws matters the way a city brings them: a few kinds often, most of them seldom; somewhere people live. */
export class Matters {
  readonly #entries: readonly (readonly [CatalogueEntry, number])[]
  readonly #places: readonly Unit[]
  readonly #realWords: RealWords
  /** The project's own sentences by the first two levels of the catalogue. */
  readonly #sentences = new Map<string, string[]>()

  constructor(pack: CityPack, realWords: RealWords) {
    // Weights fall with the rank (Zipf), in the catalogue's own order.
    this.#entries = pack.catalogue.map((entry, index) => [entry, 1 / ((index % 97) + 2)] as const)
    this.#places = pack.units.filter(({ kind }) => kind === 'community' || kind === 'village')
    this.#realWords = realWords
    for (const { path, text } of loadSeedSentences())
      this.#sentences.set(path, [...(this.#sentences.get(path) ?? []), text])
  }

  draw(chance: Chance): Matter {
    const entry = chance.weighted(this.#entries)
    const place = chance.pick(this.#places)
    const said = entry.keywords.length > 0 ? chance.pick(entry.keywords) : entry.name
    const kind = chance.happens(0.12) ? 'consultation' : (entry.kindHints[0] ?? 'complaint')
    const own =
      this.#realWords.length > 0 ? this.#realWords : (this.#sentences.get(entry.path.slice(0, 2).join('>')) ?? [])
    const words =
      own.length > 0 && chance.happens(0.5)
        ? `${place.shortName || place.name}：${chance.pick(own)}`
        : `${chance.pick(openings)}${place.shortName || place.name}${said}，${chance.pick(durations)}，${chance.pick(endings)}`
    return {
      kind,
      categoryId: entry.id,
      placeUnitId: place.id,
      title: `${place.shortName || place.name}：${entry.name}`.slice(0, 100),
      words: words.slice(0, 4000),
      emergency: entry.tier === '2h',
    }
  }
}
