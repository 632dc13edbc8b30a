/** Counts 32-bit feature keys of one text at a time; reused between texts, so that nothing is allocated per text. */
export class FeatureCounts {
  /** Distinct keys of the current text in order of first appearance, valid up to `size`. */
  keys = new Int32Array(4096)
  /** Weighted count of each key. */
  counts = new Float32Array(4096)
  size = 0
  private slots = new Int32Array(16_384)
  private stamps = new Int32Array(16_384)
  private stamp = 0

  reset(): void {
    this.size = 0
    this.stamp++
  }

  add(key: number, weight: number): void {
    const mask = this.slots.length - 1
    let slot = key & mask
    while (this.stamps[slot] === this.stamp) {
      const at = this.slots[slot]!
      if (this.keys[at] === key) {
        this.counts[at]! += weight
        return
      }
      slot = (slot + 1) & mask
    }
    this.stamps[slot] = this.stamp
    this.slots[slot] = this.size
    this.keys[this.size] = key
    this.counts[this.size++] = weight
    if (this.size === this.keys.length) this.grow()
  }

  /** The place of a key among those of the current text, or -1. */
  placeOf(key: number): number {
    const mask = this.slots.length - 1
    for (let slot = key & mask; this.stamps[slot] === this.stamp; slot = (slot + 1) & mask) {
      if (this.keys[this.slots[slot]!] === key) return this.slots[slot]!
    }
    return -1
  }

  private grow(): void {
    const { keys, counts, size } = this
    this.keys = new Int32Array(size * 2)
    this.counts = new Float32Array(size * 2)
    this.slots = new Int32Array(size * 8)
    this.stamps = new Int32Array(size * 8)
    this.stamp = 1
    this.size = 0
    for (let i = 0; i < size; i++) this.add(keys[i]!, counts[i]!)
  }
}
