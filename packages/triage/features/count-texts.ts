import { countFeatures, featureWords } from './extract-features.ts'
import { FeatureCounts } from './feature-counts.ts'
import type { CountedTexts } from './vocabulary.ts'

/** Features of texts, counted once for whatever is learned from them, and the bones by which copies are told. */
export interface ReadTexts {
  counted: CountedTexts
  /** Words of two and more characters run together: the same for running text and for text with stop words gone. */
  bones: string[]
}

export function readTexts(texts: readonly string[]): ReadTexts {
  const starts = new Int32Array(texts.length + 1)
  const counts = new FeatureCounts()
  const bones: string[] = []
  let keys = new Int32Array(1 << 18)
  let values = new Float32Array(1 << 18)
  let at = 0
  for (let i = 0; i < texts.length; i++) {
    const words = featureWords(texts[i]!)
    bones.push(words.filter((word) => word.length > 1).join(''))
    countFeatures(words, counts)
    if (at + counts.size > keys.length) {
      keys = enlarged(keys, new Int32Array((at + counts.size) * 2))
      values = enlarged(values, new Float32Array((at + counts.size) * 2))
    }
    keys.set(counts.keys.subarray(0, counts.size), at)
    values.set(counts.counts.subarray(0, counts.size), at)
    at += counts.size
    starts[i + 1] = at
  }
  return { counted: { starts, keys: keys.subarray(0, at), counts: values.subarray(0, at) }, bones }
}

/** Only some of the texts, in the order given. */
export function pickTexts(texts: CountedTexts, rows: Int32Array): CountedTexts {
  const starts = new Int32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++)
    starts[i + 1] = starts[i]! + texts.starts[rows[i]! + 1]! - texts.starts[rows[i]!]!
  const keys = new Int32Array(starts[rows.length]!)
  const counts = new Float32Array(starts[rows.length]!)
  for (let i = 0; i < rows.length; i++) {
    const [from, to] = [texts.starts[rows[i]!]!, texts.starts[rows[i]! + 1]!]
    keys.set(texts.keys.subarray(from, to), starts[i])
    counts.set(texts.counts.subarray(from, to), starts[i])
  }
  return { starts, keys, counts }
}

function enlarged<T extends Int32Array | Float32Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}
