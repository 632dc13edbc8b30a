import { BLOCK_COUNT, blockOf, isPairOrTriple } from './extract-features.ts'
import type { CountedText, Vocabulary } from './vocabulary.ts'

/** Length of a whole vector: that of three blocks of length 1. */
const LENGTH = Math.sqrt(BLOCK_COUNT)

/**
 * One text as known features with values: damped count × rarity, every block brought to length 1, then × how telling the feature is,
 * and the whole brought to one length. The members of an ensemble see different features and so each has its own values.
 * Reused between texts.
 */
export class TextVector {
  columns = new Int32Array(4096)
  /** For the linear member, which sees everything. */
  readonly all = new View()
  /** For the networks, over short features only; 0 for the others. */
  readonly short = new View()
  /** For the member that sees pairs and triples of characters only; 0 for the others. */
  readonly pairs = new View()
  size = 0
  /** For each feature of the text, known or not, its place among the known ones; -1 for others. */
  places = new Int32Array(4096)
  /** Kept so that reading ahead (see `KeyIndex`) is not left out. */
  fetched = 0
  private blocks = new Uint8Array(4096)

  read(text: CountedText, vocabulary: Vocabulary): void {
    if (text.size > this.columns.length) {
      this.columns = new Int32Array(text.size * 2)
      this.blocks = new Uint8Array(text.size * 2)
      this.places = new Int32Array(text.size * 2)
    }
    for (const view of [this.all, this.short, this.pairs]) view.begin(text.size)
    this.weigh(text, vocabulary)
    for (const view of [this.all, this.short, this.pairs]) view.balance(this.blocks, this.size)
  }

  private weigh(text: CountedText, { index, traits, shortCount }: Vocabulary): void {
    const { all, short, pairs, columns, blocks, places } = this
    index.findAll(text.keys, text.size, places)
    let fetched = 0
    for (let i = 0; i < text.size; i++) if (places[i]! >= 0) fetched += traits[places[i]! * 2]!
    this.fetched = fetched
    let size = 0
    for (let i = 0; i < text.size; i++) {
      const column = places[i]!
      if (column < 0) continue
      const key = text.keys[i]!
      places[i] = size
      const count = text.counts[i]!
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * traits[column * 2]!
      const telling = value * traits[column * 2 + 1]!
      const block = blockOf(key)
      const square = value * value
      blocks[size] = block
      columns[size] = column
      all.values[size] = telling
      all.squares[block]! += square
      const isShort = column < shortCount
      short.values[size] = isShort ? telling : 0
      if (isShort) short.squares[block]! += square
      const isPair = isPairOrTriple(key)
      pairs.values[size] = isPair ? telling : 0
      if (isPair) pairs.squares[block]! += square
      size++
    }
    this.size = size
  }
}

class View {
  values = new Float32Array(4096)
  /** Sum of squares in each block, before it is weighed how telling features are. */
  readonly squares = new Float64Array(BLOCK_COUNT)

  begin(size: number): void {
    if (size > this.values.length) this.values = new Float32Array(size * 2)
    this.squares.fill(0)
  }

  balance(blocks: Uint8Array, size: number): void {
    const { values, squares } = this
    for (let b = 0; b < BLOCK_COUNT; b++) squares[b] = squares[b]! > 0 ? 1 / Math.sqrt(squares[b]!) : 0
    let sum = 0
    for (let i = 0; i < size; i++) {
      const value = values[i]! * squares[blocks[i]!]!
      values[i] = value
      sum += value * value
    }
    const scale = sum > 0 ? LENGTH / Math.sqrt(sum) : 0
    for (let i = 0; i < size; i++) values[i]! *= scale
  }
}
