import { expect, it } from 'vitest'
import { NameTrie } from './name-trie.ts'

it('finds every name wherever it occurs, also inside another and of one character', () => {
  const names = ['望京', '望京街道', '京', '京街', '道口']
  const trie = new NameTrie()
  names.forEach((name, number) => trie.add(name, number))
  const text = '望京街道口的望京'
  const found: string[] = []
  trie.scan(text, (number, from, to) => {
    expect(text.slice(from, to)).toBe(names[number])
    found.push(`${names[number]}@${from}`)
  })
  expect(found.sort()).toEqual(['京@1', '京@7', '京街@1', '望京@0', '望京@6', '望京街道@0', '道口@3'])
})
