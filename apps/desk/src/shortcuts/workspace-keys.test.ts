import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workspaceKeys } from './workspace-keys.ts'

const sources = new URL('../', import.meta.url)
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !/shell\/|shortcuts\//u.test(file),
)
const used = files.flatMap((file) => {
  const text = readFileSync(new URL(file, sources), 'utf8')
  return [...text.matchAll(/useShortcut\(\s*[^'\n]*'([^']+)'|keys="((?:alt|mod)\+\w)"|'((?:alt|mod)\+[a-z])'/gu)].map(
    ([, plain, drawn, listed]) => plain ?? drawn ?? listed ?? '',
  )
})

test('the overlay lists the keys of every workspace, and no others', () => {
  const listed = new Set(workspaceKeys.flatMap(({ keys }) => keys.map(([pressed]) => pressed)))
  expect([...new Set(used)].filter((pressed) => !listed.has(pressed))).toEqual([])
  // The suggestions count their categories: alt+1, alt+2, …
  expect([...listed].filter((pressed) => !/^alt\+\d$/u.test(pressed) && !used.includes(pressed))).toEqual([])
})
