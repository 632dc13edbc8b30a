import { withoutZeros, sortColumns, type SparseMatrix } from './sparse-matrix.ts'
import { TextVector } from './text-vector.ts'
import { buildVocabulary, type CountedText, type CountedTexts, type Vocabulary } from './vocabulary.ts'

/** Texts as numbers, as each of the members sees them. */
export interface Matrices {
  all: SparseMatrix
  short: SparseMatrix
  pairs: SparseMatrix
}

/** Texts as numbers to learn from, with the vocabulary to read later texts by. */
export function vectorise(
  counted: CountedTexts,
  labels: Int32Array,
  labelCount: number,
  minTexts: number,
): { vocabulary: Vocabulary; matrices: Matrices } {
  const vocabulary = buildVocabulary(counted, labels, labelCount, minTexts)
  return { vocabulary, matrices: toMatrices(counted, vocabulary) }
}

/** One of many texts, as they were counted. */
export function textAt(texts: CountedTexts, row: number): CountedText {
  const [from, to] = [texts.starts[row]!, texts.starts[row + 1]!]
  return { keys: texts.keys.subarray(from, to), counts: texts.counts.subarray(from, to), size: to - from }
}

function toMatrices(texts: CountedTexts, vocabulary: Vocabulary): Matrices {
  const rowCount = texts.starts.length - 1
  const starts = new Int32Array(rowCount + 1)
  const columns = new Int32Array(texts.keys.length)
  const [all, short, pairs] = [
    new Float32Array(columns.length),
    new Float32Array(columns.length),
    new Float32Array(columns.length),
  ]
  const vector = new TextVector()
  let at = 0
  for (let row = 0; row < rowCount; row++) {
    vector.read(textAt(texts, row), vocabulary)
    columns.set(vector.columns.subarray(0, vector.size), at)
    all.set(vector.all.values.subarray(0, vector.size), at)
    short.set(vector.short.values.subarray(0, vector.size), at)
    pairs.set(vector.pairs.values.subarray(0, vector.size), at)
    at += vector.size
    starts[row + 1] = at
  }
  const {
    shortCount,
    index: {
      keys: { length: columnCount },
    },
  } = vocabulary
  const matrix = (values: Float32Array, width = columnCount): SparseMatrix =>
    sortColumns(withoutZeros({ starts, columns, values, columnCount: width }))
  return { all: matrix(all), short: matrix(short, shortCount), pairs: matrix(pairs) }
}
