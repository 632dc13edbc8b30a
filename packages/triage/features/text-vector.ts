import { BLOCK_COUNT, blockOf } from './extract-features.ts'
import type { CountedText, Vocabulary } from './vocabulary.ts'

/** Length of a whole vector: that of three blocks of length 1. */
const LENGTH = Math.sqrt(BLOCK_COUNT)

/**
 * One text as known features with values: damped count × rarity, every block brought to length 1, then × how telling the feature is,
 * and the whole brought to one length. Reused between texts.
 */
export class TextVector {
  columns = new Int32Array(4096)
  values = new Float32Array(4096)
  /** The same for the networks, over short features only; 0 for the others. */
  shortValues = new Float32Array(4096)
  size = 0
  private readonly squares = new Float64Array(BLOCK_COUNT)
  private readonly shortSquares = new Float64Array(BLOCK_COUNT)

  fill(text: CountedText, vocabulary: Vocabulary): void {
    if (text.size > this.columns.length) {
      this.columns = new Int32Array(text.size * 2)
      this.values = new Float32Array(text.size * 2)
      this.shortValues = new Float32Array(text.size * 2)
    }
    this.weigh(text, vocabulary)
    this.balance(vocabulary)
  }

  private weigh(text: CountedText, { index, rarity, isShort }: Vocabulary): void {
    this.size = 0
    this.squares.fill(0)
    this.shortSquares.fill(0)
    for (let i = 0; i < text.size; i++) {
      const key = text.keys[i]!
      const column = index.find(key)
      if (column < 0) continue
      const value = (1 + Math.log(text.counts[i]!)) * rarity[column]!
      this.squares[blockOf(key)]! += value * value
      if (isShort[column] === 1) this.shortSquares[blockOf(key)]! += value * value
      this.columns[this.size] = column
      this.values[this.size++] = value
    }
  }

  private balance({ index, telling, isShort }: Vocabulary): void {
    let all = 0
    let short = 0
    for (let i = 0; i < this.size; i++) {
      const column = this.columns[i]!
      const block = blockOf(index.keys[column]!)
      const value = this.values[i]! * telling[column]!
      this.values[i] = value / Math.sqrt(this.squares[block]!)
      this.shortValues[i] = isShort[column] === 1 ? value / Math.sqrt(this.shortSquares[block]!) : 0
      all += this.values[i]! ** 2
      short += this.shortValues[i]! ** 2
    }
    for (let i = 0; i < this.size; i++) {
      this.values[i]! *= LENGTH / Math.sqrt(all)
      if (short > 0) this.shortValues[i]! *= LENGTH / Math.sqrt(short)
    }
  }
}
