const CHARACTERS = 0x10000

/** Finds all names that occur in a text, in one walk over it. */
export class NameTrie {
  /** Node after the first character of a name, 0 for none. */
  private readonly first = new Int32Array(CHARACTERS)
  /** For each node its next nodes by character code; most have one. */
  private readonly next: Map<number, number>[] = [new Map()]
  private readonly ends: number[] = [-1]

  add(name: string, number: number): void {
    let node = this.first[name.charCodeAt(0)]!
    if (node === 0) this.first[name.charCodeAt(0)] = node = this.newNode()
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
        if (to >= text.length) break
        node = this.next[node]!.get(text.charCodeAt(to))
      }
    }
  }

  private newNode(): number {
    this.next.push(new Map())
    return this.ends.push(-1) - 1
  }
}
