import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { basisTexts } from './basis-texts.ts'
import { refusalTables, refusalTexts } from './refusal-texts.ts'

const domain = new URL('../../domain/', import.meta.url)

/** Everything of that form in the rules' sources, with the file that says it first. */
function saidInRules(pattern: RegExp): ReadonlyMap<string, string> {
  const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing/') && !file.includes('node_modules'))
  return new Map(files.toReversed().flatMap((file) => [...readFileSync(new URL(file, domain), 'utf8').matchAll(pattern)].map(([, said]) => [said!, file] as const)))
}

test('every code with which a rule refuses has its sentence in both languages', () => {
  const codes = saidInRules(/\brefuse\(\s*'([a-z_]+\.[a-z_]+)'/g)
  expect(codes.size).toBeGreaterThan(100)
  expect([...codes].filter(([code]) => !refusalTexts[code]).map(([code, file]) => `${code} (${file})`)).toEqual([])
})

test('every reason a rule gives has its words in both languages', () => {
  const keys = saidInRules(/\bkey: '([a-z_]+\.[a-z_]+)'/g)
  expect(keys.size).toBeGreaterThan(50)
  expect([...keys].filter(([key]) => !basisTexts[key]).map(([key, file]) => `${key} (${file})`)).toEqual([])
})

test('no code has two sentences', () => {
  const all = refusalTables.flatMap((table) => Object.keys(table))
  expect(all.filter((code, index) => all.indexOf(code) !== index)).toEqual([])
})
