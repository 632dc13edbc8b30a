import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { lifecycle } from '@shaoying/domain'
import { describe, expect, it } from 'vitest'
import { basisTexts } from './basis-texts.ts'
import { commandTexts } from './command-texts.ts'
import { faultTexts } from './fault-texts.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { refusalTables, refusalTexts } from './refusal-texts.ts'
import { timelineTexts } from './timeline-texts.ts'
import type { Text } from './text.ts'

const root = path.resolve(import.meta.dirname, '../../..')

function sources(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        entry.name.endsWith('.ts') &&
        !entry.name.endsWith('.test.ts') &&
        !/[\\/](node_modules|testing)([\\/]|$)/.test(entry.parentPath),
    )
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
}

function found(pattern: RegExp, folders: readonly string[]): readonly string[] {
  return [
    ...new Set(folders.flatMap(sources).flatMap((text) => [...text.matchAll(pattern)].map(([, code]) => code!))),
  ].sort()
}

const blanks = (text: Text): readonly string[] =>
  Object.values(text).flatMap((sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))

describe('nothing is refused without a sentence', () => {
  it('every code in the program has one, in both languages', () => {
    const codes = found(/\b(?:refuse|refusedWith|unavailable)\(\s*'([a-z_]+\.[a-z_]+)'/g, [
      'packages/domain',
      'packages/application',
      'apps/server',
    ])
    expect(codes.length).toBeGreaterThan(100)
    expect(codes.filter((code) => !Object.hasOwn(refusalTexts, code))).toEqual([])
  })

  it('no code stands in two tables, and no sentence is empty or in one language only', () => {
    const all = refusalTables.flatMap((table) => Object.keys(table))
    expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([])
    const texts: readonly (readonly [string, Text])[] = [
      ...Object.entries(refusalTexts),
      ...Object.entries(faultTexts),
      ...Object.entries(basisTexts),
      ...Object.entries(commandTexts),
      ...Object.entries(timelineTexts).map(([kind, { text }]) => [kind, text] as const),
    ]
    expect(
      texts
        .filter(
          ([, { zh, en }]) => !/\p{Script=Han}|\{/u.test(zh) || !/[a-z]|\{/.test(en) || /\p{Script=Han}/u.test(en),
        )
        .map(([code]) => code),
    ).toEqual([])
  })

  it('both languages are told the same, except where one has another name for it', () => {
    const differing = Object.entries({ ...refusalTexts, ...basisTexts }).filter(([, { zh, en }]) => {
      const plain = (text: string) =>
        [...text.matchAll(/\{(\w+)\}/g)]
          .map(([, name]) => name!.replace(/En$/, ''))
          .sort()
          .join()
      return plain(zh) !== plain(en)
    })
    expect(differing.map(([code]) => code)).toEqual([])
  })

  it('every file of sentences is gathered', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('-refusals.ts'))
    const gathered = readFileSync(path.join(import.meta.dirname, 'refusal-texts.ts'), 'utf8')
    expect(files.filter((name) => !gathered.includes(`./${name}`))).toEqual([])
  })

  it('every reason has its words, and every command its name', () => {
    expect(
      found(/\bkey: '([a-z_]+\.[a-z_]+)'/g, ['packages/domain']).filter((key) => !Object.hasOwn(basisTexts, key)),
    ).toEqual([])
    const given = lifecycle.filter(({ by }) => by !== 'clock' && by !== 'external').map(({ command }) => command)
    expect([...new Set(given)].filter((command) => !Object.hasOwn(commandTexts, command))).toEqual([])
  })

  it('a sentence names things as people call them, and shows what it was not told', () => {
    expect(
      refusalSentence({ code: 'order.not_now', params: { situation: 'handling', command: 'closeOrder' } }, 'zh'),
    ).toBe('工单处于“办理中”时不能“办结”。')
    expect(
      refusalSentence({ code: 'access.no_tie', params: { permission: 'order.sign', ties: 'lead, assist' } }, 'en'),
    ).toContain('lead unit, assisting unit')
    expect(refusalSentence({ code: 'order.not_now', params: {} }, 'zh')).toContain('{situation}')
    expect(refusalSentence({ code: 'of.nobody', params: {} }, 'zh')).toBe('of.nobody')
  })

  it('tells moments on the wall of the city', () => {
    expect(
      refusalSentence({ code: 'power.appeal_late', params: { appealUntil: '2026-03-09T18:30:00Z' } }, 'zh', 480),
    ).toBe('申诉期至2026-03-10 02:30，已过。')
    expect(blanks(refusalTexts['order.not_now']!)).toContain('command')
  })
})
