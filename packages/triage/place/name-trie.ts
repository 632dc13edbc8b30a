const CHARACTERS = 0x10000
/** Bits that tell most pairs of characters that begin no name. */
const SIEVE_BITS = 18

/** Finds all names that occur in a text, in one walk over it. */
export class NameTrie {
  /** Node after the first character of a name, 0 for none. */
  private readonly first = new Int32Array(CHARACTERS)
  /** For each node its next nodes by character code; most have one. */
  private readonly next: Map<number, number>[] = [new Map()]
  private readonly ends: number[] = [-1]
  private readonly sieve = new Uint8Array(1 << (SIEVE_BITS - 3))

  add(name: string, number: number): void {
    let node = this.first[name.charCodeAt(0)]!
    if (node === 0) this.first[name.charCodeAt(0)] = node = this.newNode()
    if (name.length > 1) {
      const bit = bitOf(name.charCodeAt(0), name.charCodeAt(1))
      this.sieve[bit >> 3]! |= 1 << (bit & 7)
    }
    for (let i = 1; i < name.length; i++) {
      const code = name.charCodeAt(i)
      let next = this.next[node]!.get(code)
      if (next === undefined) this.next[node]!.set(code, (next = this.newNode()))
      node = next
    }
    this.ends[node] = number
  }

  /** Calls back for every occurrence of every name, also inside one another. */
  scan(text: string, onName: (number: number, from: number, to: number) => void): void {
    for (let from = 0; from < text.length; from++) {
      let node: number | undefined = this.first[text.charCodeAt(from)]!
      for (let to = from + 1; node !== undefined && node !== 0; to++) {
        if (this.ends[node]! >= 0) onName(this.ends[node]!, from, to)
        if (to >= text.length || (to === from + 1 && !this.mayBegin(text, from))) break
        node = this.next[node]!.get(text.charCodeAt(to))
      }
    }
  }

  /** False when no name begins with the two characters that stand there. */
  private mayBegin(text: string, from: number): boolean {
    const bit = bitOf(text.charCodeAt(from), text.charCodeAt(from + 1))
    return (this.sieve[bit >> 3]! & (1 << (bit & 7))) !== 0
  }

  private newNode(): number {
    this.next.push(new Map())
    return this.ends.push(-1) - 1
  }
}

function bitOf(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> (32 - SIEVE_BITS)
}
