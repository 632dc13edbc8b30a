/** Finds the number of a 32-bit feature key: open addressing in one typed array, half full at most. */
export class KeyIndex {
  readonly keys: Int32Array
  /** Pairs of key and number + 1, side by side so that a look-up touches one place of memory; 0 marks an empty slot. */
  private readonly table: Int32Array
  private readonly mask: number

  /** @param keys distinct keys; the number of a key is its place in this list */
  constructor(keys: Int32Array) {
    this.keys = keys
    let size = 16
    while (size < keys.length * 2) size *= 2
    this.mask = size - 1
    this.table = new Int32Array(size * 2)
    for (let number = 0; number < keys.length; number++) {
      let slot = this.slotOf(keys[number]!)
      while (this.table[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask
      this.table[slot * 2] = keys[number]!
      this.table[slot * 2 + 1] = number + 1
    }
  }

  /** The key's number, or -1. */
  find(key: number): number {
    let slot = this.slotOf(key)
    for (;;) {
      const number = this.table[slot * 2 + 1]!
      if (number === 0 || this.table[slot * 2] === key) return number - 1
      slot = (slot + 1) & this.mask
    }
  }

  // The low bits of a key carry its block: take the high ones.
  private slotOf(key: number): number {
    return (key >>> 4) & this.mask
  }
}
