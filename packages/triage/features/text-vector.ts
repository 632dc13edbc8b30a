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
  private blocks = new Uint8Array(4096)
  private readonly squares = new Float64Array(BLOCK_COUNT)
  private readonly shortSquares = new Float64Array(BLOCK_COUNT)

  read(text: CountedText, vocabulary: Vocabulary): void {
    if (text.size > this.columns.length) {
      this.columns = new Int32Array(text.size * 2)
      this.values = new Float32Array(text.size * 2)
      this.shortValues = new Float32Array(text.size * 2)
      this.blocks = new Uint8Array(text.size * 2)
    }
    this.weigh(text, vocabulary)
    this.balance(vocabulary.shortCount)
  }

  /** Leaves in `values` what the block lengths are made of, times how telling; `squares` is of the part before that. */
  private weigh(text: CountedText, { index, traits, shortCount }: Vocabulary): void {
    this.size = 0
    this.squares.fill(0)
    this.shortSquares.fill(0)
    for (let i = 0; i < text.size; i++) {
      const key = text.keys[i]!
      const column = index.find(key)
      if (column < 0) continue
      const value = (1 + Math.log(text.counts[i]!)) * traits[column * 2]!
      const block = blockOf(key)
      this.squares[block]! += value * value
      if (column < shortCount) this.shortSquares[block]! += value * value
      this.blocks[this.size] = block
      this.columns[this.size] = column
      this.values[this.size++] = value * traits[column * 2 + 1]!
    }
  }

  private balance(shortCount: number): void {
    const scales = this.squares.map((sum) => (sum > 0 ? 1 / Math.sqrt(sum) : 0))
    const shortScales = this.shortSquares.map((sum) => (sum > 0 ? 1 / Math.sqrt(sum) : 0))
    let all = 0
    let short = 0
    for (let i = 0; i < this.size; i++) {
      const value = this.values[i]!
      const block = this.blocks[i]!
      this.values[i] = value * scales[block]!
      this.shortValues[i] = this.columns[i]! < shortCount ? value * shortScales[block]! : 0
      all += this.values[i]! * this.values[i]!
      short += this.shortValues[i]! * this.shortValues[i]!
    }
    const scale = all > 0 ? LENGTH / Math.sqrt(all) : 0
    const shortScale = short > 0 ? LENGTH / Math.sqrt(short) : 0
    for (let i = 0; i < this.size; i++) {
      this.values[i]! *= scale
      this.shortValues[i]! *= shortScale
    }
  }
}
