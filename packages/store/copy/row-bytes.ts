const firstSize = 1 << 20
const pieceSize = 1 << 17

/**
 * Rows in COPY's text format, gathered as bytes in memory of their own that is used again for the next ones: millions of
 * short-lived lines would keep the garbage collector busier than the writing.
 */
export class RowBytes {
  #bytes = Buffer.allocUnsafeSlow(firstSize)
  #length = 0
  #count = 0

  get count(): number {
    return this.#count
  }

  /** @param line a row with its line feed, as UTF-8, one sign a byte */
  add(line: string): void {
    if (this.#length + line.length > this.#bytes.length) this.#grow(this.#length + line.length)
    this.#length += this.#bytes.write(line, this.#length, 'latin1')
    this.#count += 1
  }

  clear(): void {
    this.#length = 0
    this.#count = 0
  }

  *pieces(): Generator<Buffer> {
    for (let at = 0; at < this.#length; at += pieceSize)
      yield this.#bytes.subarray(at, Math.min(this.#length, at + pieceSize))
  }

  #grow(wanted: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(wanted, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}
