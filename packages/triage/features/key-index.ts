/** Finds the number of a 32-bit feature key: open addressing in typed arrays, half full at most. */
export class KeyIndex {
  readonly keys: Int32Array
  private readonly slots: Int32Array
  private readonly mask: number

  /** @param keys distinct keys; the number of a key is its place in this list */
  constructor(keys: Int32Array) {
    this.keys = keys
    let size = 16
    while (size < keys.length * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size).fill(-1)
    for (let number = 0; number < keys.length; number++) {
      let slot = this.slotOf(keys[number]!)
      while (this.slots[slot]! >= 0) slot = (slot + 1) & this.mask
      this.slots[slot] = number
    }
  }

  /** The key's number, or -1. */
  find(key: number): number {
    let slot = this.slotOf(key)
    for (;;) {
      const number = this.slots[slot]!
      if (number < 0 || this.keys[number] === key) return number
      slot = (slot + 1) & this.mask
    }
  }

  // The low bits of a key carry its block: take the high ones.
  private slotOf(key: number): number {
    return (key >>> 3) & this.mask
  }
}
