/** Joins numbers 0…n−1 into groups; the group's name is its smallest number. */
export class UnionFind {
  private readonly parents: Int32Array

  constructor(count: number) {
    this.parents = Int32Array.from({ length: count }, (_, i) => i)
  }

  groupOf(member: number): number {
    let root = member
    while (this.parents[root] !== root) root = this.parents[root]!
    while (this.parents[member] !== root) {
      const next = this.parents[member]!
      this.parents[member] = root
      member = next
    }
    return root
  }

  join(a: number, b: number): void {
    const groupA = this.groupOf(a)
    const groupB = this.groupOf(b)
    if (groupA < groupB) this.parents[groupB] = groupA
    else this.parents[groupA] = groupB
  }
}
