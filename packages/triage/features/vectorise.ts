import { countFeatures, featureWords } from './extract-features.ts'
import { FeatureCounts } from './feature-counts.ts'
import { firstColumns, type SparseMatrix } from './sparse-matrix.ts'
import { TextVector } from './text-vector.ts'
import { buildVocabulary, type CountedTexts, type Vocabulary } from './vocabulary.ts'

/** Texts as numbers to learn from, with the vocabulary to read later texts by. */
export function vectorise(texts: readonly string[], labels: Int32Array, labelCount: number, minTexts: number): { vocabulary: Vocabulary, matrix: SparseMatrix, shortMatrix: SparseMatrix } {
  const counted = countTexts(texts)
  const vocabulary = buildVocabulary(counted, labels, labelCount, minTexts)
  return { vocabulary, ...toMatrices(counted, vocabulary) }
}

function countTexts(texts: readonly string[]): CountedTexts {
  const starts = new Int32Array(texts.length + 1)
  const counts = new FeatureCounts()
  let keys = new Int32Array(1 << 20)
  let values = new Float32Array(1 << 20)
  let at = 0
  for (let i = 0; i < texts.length; i++) {
    countFeatures(featureWords(texts[i]!), counts)
    if (at + counts.size > keys.length) {
      keys = enlarged(keys, new Int32Array((at + counts.size) * 2))
      values = enlarged(values, new Float32Array((at + counts.size) * 2))
    }
    keys.set(counts.keys.subarray(0, counts.size), at)
    values.set(counts.counts.subarray(0, counts.size), at)
    at += counts.size
    starts[i + 1] = at
  }
  return { starts, keys: keys.subarray(0, at), counts: values.subarray(0, at) }
}

function enlarged<T extends Int32Array | Float32Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}

function toMatrices(texts: CountedTexts, vocabulary: Vocabulary): { matrix: SparseMatrix, shortMatrix: SparseMatrix } {
  const rowCount = texts.starts.length - 1
  const starts = new Int32Array(rowCount + 1)
  const columns = new Int32Array(texts.keys.length)
  const values = new Float32Array(texts.keys.length)
  const shortValues = new Float32Array(texts.keys.length)
  const vector = new TextVector()
  let at = 0
  for (let row = 0; row < rowCount; row++) {
    const from = texts.starts[row]!
    const to = texts.starts[row + 1]!
    vector.read({ keys: texts.keys.subarray(from, to), counts: texts.counts.subarray(from, to), size: to - from }, vocabulary)
    columns.set(vector.columns.subarray(0, vector.size), at)
    values.set(vector.values.subarray(0, vector.size), at)
    shortValues.set(vector.shortValues.subarray(0, vector.size), at)
    at += vector.size
    starts[row + 1] = at
  }
  const matrix = { starts, columns: columns.slice(0, at), values: values.slice(0, at), columnCount: vocabulary.index.keys.length }
  return { matrix, shortMatrix: firstColumns({ ...matrix, values: shortValues }, vocabulary.shortCount) }
}
