import { BLOCKS, featureKey } from '../features/extract-features.ts'
import type { FeatureCounts } from '../features/feature-counts.ts'
import type { TextVector } from '../features/text-vector.ts'
import type { ByteRows, CategoryModel } from './category-model.ts'

/** The text at hand, as it was counted and weighed. */
interface ReadText {
  readonly counts: FeatureCounts
  readonly vector: TextVector
}

const MOST_WORDS = 5
const LONGEST_GRAM = 3
/** So many of the words that speak most as words are looked at with the character n-grams inside them. */
const LOOKED_AT = 12

/**
 * For each of the labels the words of the message that spoke for it most: the linear member's weight for the label above its mean
 * for all labels, summed over the word itself and the character n-grams inside it. Words of one character are left out.
 */
export class SpeakingWords {
  private readonly linear: ByteRows

  constructor({ linear }: Pick<CategoryModel, 'linear'>) {
    this.linear = linear
  }

  of(words: readonly string[], text: ReadText, labels: readonly number[]): string[][] {
    const distinct = [...new Set(words)].filter((word) => word.length > 1)
    const asWords = new Float64Array(distinct.length * labels.length)
    distinct.forEach((word, w) =>
      this.add(text, featureKey(BLOCKS.word, word, 0, word.length), labels, asWords, w * labels.length),
    )
    const whole = new Map<number, Float64Array>()
    const wholeOf = (w: number): Float64Array => {
      const known =
        whole.get(w) ??
        this.withInside(text, distinct[w]!, labels, asWords.subarray(w * labels.length, (w + 1) * labels.length))
      whole.set(w, known)
      return known
    }
    return labels.map((_, i) =>
      strongest(asWords, i, labels.length)
        .map((w) => ({ word: distinct[w]!, score: wholeOf(w)[i]! }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST_WORDS)
        .map(({ word }) => word),
    )
  }

  /** What a word says as a word and by the character n-grams inside it. */
  private withInside(text: ReadText, word: string, labels: readonly number[], asWord: Float64Array): Float64Array {
    const inside = new Float64Array(labels.length)
    for (const block of [BLOCKS.body, BLOCKS.title]) {
      for (let from = 0; from < word.length; from++) {
        for (let to = from + 1; to <= Math.min(word.length, from + LONGEST_GRAM); to++)
          this.add(text, featureKey(block, word, from, to), labels, inside, 0)
      }
    }
    return inside.map((score, i) => asWord[i]! + score)
  }

  private add(
    { counts, vector }: ReadText,
    key: number,
    labels: readonly number[],
    scores: Float64Array,
    at: number,
  ): void {
    const seen = counts.placeOf(key)
    const place = seen < 0 ? -1 : vector.places[seen]!
    const value = place < 0 ? 0 : vector.all.values[place]!
    if (value === 0) return
    const { width, bytes, factors } = this.linear
    const column = vector.columns[place]!
    const from = column * width
    let sum = 0
    for (let k = 0; k < width; k++) sum += bytes[from + k]!
    for (let i = 0; i < labels.length; i++)
      scores[at + i]! += value * factors[column]! * (bytes[from + labels[i]!]! - sum / width)
  }
}

/** The numbers of the words with the highest scores for one of the labels, highest first; of equal ones the earlier first. */
function strongest(scores: Float64Array, label: number, labelCount: number): number[] {
  const found: number[] = []
  const scoreOf = (word: number): number => scores[word * labelCount + label]!
  for (let word = 0; word * labelCount < scores.length; word++) {
    if (found.length === LOOKED_AT && scoreOf(word) <= scoreOf(found.at(-1)!)) continue
    let place = found.length
    while (place > 0 && scoreOf(found[place - 1]!) < scoreOf(word)) place--
    found.splice(place, 0, word)
    if (found.length > LOOKED_AT) found.pop()
  }
  return found
}
