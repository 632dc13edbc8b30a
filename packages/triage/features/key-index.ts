/** Finds the number of a 32-bit feature key: open addressing in one typed array, half full at most. */
export class KeyIndex {
  readonly keys: Int32Array
  /** Pairs of key and number + 1, side by side so that a look-up touches one place of memory; 0 marks an empty slot. */
  private readonly table: Int32Array
  /** For each slot eight bits of its key that are never 0; 0 for an empty one. Small enough to stay near the processor: most keys that are not there end here. */
  private readonly hints: Uint8Array
  private readonly mask: number
  /** Kept so that reading ahead is not taken for idle work and left out. */
  fetched = 0

  /** @param keys distinct keys; the number of a key is its place in this list */
  constructor(keys: Int32Array) {
    this.keys = keys
    let size = 16
    while (size < keys.length * 2) size *= 2
    this.mask = size - 1
    this.table = new Int32Array(size * 2)
    this.hints = new Uint8Array(size)
    for (let number = 0; number < keys.length; number++) {
      let slot = this.slotOf(keys[number]!)
      while (this.hints[slot] !== 0) slot = (slot + 1) & this.mask
      this.hints[slot] = hintOf(keys[number]!)
      this.table[slot * 2] = keys[number]!
      this.table[slot * 2 + 1] = number + 1
    }
  }

  /** The key's number, or -1. */
  find(key: number): number {
    const { hints, table, mask } = this
    const hint = hintOf(key)
    for (let slot = this.slotOf(key); ; slot = (slot + 1) & mask) {
      const found = hints[slot]
      if (found === 0) return -1
      if (found === hint && table[slot * 2] === key) return table[slot * 2 + 1]! - 1
    }
  }

  /**
   * The numbers of many keys, -1 for those that are not there. Places in memory are read ahead of the decisions that hang on them:
   * the processor then waits for many at a time and not for one after the other.
   */
  findAll(keys: Int32Array, size: number, found: Int32Array): void {
    const { hints, table } = this
    let fetched = 0
    for (let i = 0; i < size; i++) fetched ^= hints[this.slotOf(keys[i]!)]!
    for (let i = 0; i < size; i++) {
      const slot = this.slotOf(keys[i]!)
      if (hints[slot] === hintOf(keys[i]!)) fetched ^= table[slot * 2]!
    }
    this.fetched = fetched
    for (let i = 0; i < size; i++) found[i] = this.find(keys[i]!)
  }

  // The low bits of a key carry its block: take the high ones.
  private slotOf(key: number): number {
    return (key >>> 4) & this.mask
  }
}

/** The highest bits of a key say least about its slot. */
const hintOf = (key: number): number => (key >>> 24) | 1
