import { describe, expect, it } from 'vitest'
import { gravesIn } from './audit.mjs'
import { problemsOf, rowsOf } from './coverage-table.mjs'
import { impuritiesIn } from './domain-purity.mjs'
import { leaksIn } from './leaks.mjs'
import { problemWithName } from './names.mjs'
import { codeLines } from './sizes.mjs'
import { slownessOf } from './slow-patterns.mjs'
import { softSpotsIn } from './soft-spots.mjs'

describe('domain-purity', () => {
  it.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = new Date;',
    'const now = Date();',
    'const at = new Date(2026, 1, 1);',
    'const id = Math.random();',
    'const hour = date.getHours();',
    'const text = date.toLocaleDateString();',
    'async function load() {}',
    'const load = async () => 1;',
    'declare global { const now: string }',
  ])('finds %s', (text) => {
    expect(impuritiesIn('a.ts', `\n${text}`)).toEqual([expect.stringMatching(/^a[.]ts:2: ./)])
  })

  it.each([
    'const at = new Date(ms);',
    'const hour = date.getUTCHours();',
    '// Date.now()',
    "const text = 'new Date()';",
    'const at = Date.UTC(2026, 1, 1);',
  ])('leaves %s alone', (text) => {
    expect(impuritiesIn('a.ts', text)).toEqual([])
  })
})

describe('soft-spots', () => {
  it.each([
    ['// TO', 'DO later'],
    ['// FIX', 'ME'],
    ['it.on', "ly('x', f)"],
    ['describe.on', "ly('x', f)"],
    ['it.to', "do('x')"],
    ['// @ts-ig', 'nore'],
    ['// @ts-expect-er', 'ror wrong'],
    ['// oxlint-dis', 'able-next-line no-console'],
    ['/* eslint-dis', 'able */'],
    ['debug', 'ger;'],
  ])('finds %s%s', (...halves) => {
    expect(softSpotsIn(halves.join(''))).toHaveLength(1)
  })

  it.each([
    'mastodon',
    'describe.skipIf(x)',
    '// oxlint-disable-next-line no-control-regex -- they are what we remove',
  ])('leaves %s alone', (text) => {
    expect(softSpotsIn(text)).toEqual([])
  })
})

describe('leaks', () => {
  const halves = [
    ['-----BEGIN RSA PRIV', 'ATE KEY-----'],
    ['AKIA', 'IOSFODNN7EXAMPLE'],
    ['ghp_', 'a'.repeat(36)],
    ['npm_', 'a'.repeat(36)],
    ['11010519491231', '002X'],
    ['see /ro', 'ot/notes'],
    ["'/ho", "me/li/x'"],
    ['(/wo', 'rk/main)'],
  ] as const

  it.each(halves)('finds %s%s', (first, second) => {
    expect(leaksIn(first + second)).toHaveLength(1)
  })

  it.each(['/var/lib/shaoying', 'https://example.org/work/of/others', './work/x', 'packages/root/x', '13800138000'])(
    'leaves %s alone',
    (text) => {
      expect(leaksIn(text)).toEqual([])
    },
  )
})

describe('names', () => {
  it.each([
    'a/order-state.ts',
    'a/order-state.test.ts',
    'a/order.property.test.ts',
    'a/load-order.sql.ts',
    'a/order-list.stories.tsx',
    'a/vite.config.ts',
    'a/base64-key.ts',
  ])('takes %s', (path) => {
    expect(problemWithName(path)).toBeUndefined()
  })

  it.each([
    'a/orderState.ts',
    'a/order_state.ts',
    'a/OrderList.tsx',
    'a/date-utils.ts',
    'helpers',
    'a/order-manager.ts',
    'common',
  ])('refuses %s', (path) => {
    expect(problemWithName(path)).toContain(`${path}: `)
  })
})

describe('sizes', () => {
  it('counts lines of code, not blank lines and not comments', () => {
    expect(codeLines('/** a\n * b\n */\nconst a = 1; // c\n\n  // d\nconst b = `/* e`;\n')).toBe(2)
  })
})

describe('coverage', () => {
  const ids = Array.from({ length: 192 }, (_, index) => `R${String(index + 1).padStart(3, '0')}`)
  const table = (changed: Record<string, string> = {}) =>
    ids.map((id) => changed[id] ?? `| ${id} | x | open | | |`).join('\n')
  const files: Record<string, string> = {
    'a.ts': '',
    'a.test.ts': "it('R007: says so', () => {})\nit.each([1])('R008 too', f)\n// R009",
  }
  const problems = (changed: Record<string, string>) =>
    problemsOf(rowsOf(table(changed)), { exists: (path) => path in files, read: (path) => files[path] ?? '' })

  it('takes every row once, open or proved', () => {
    expect(
      problems({
        R007: '| R007 | x | done | `a.ts` | `a.test.ts` |',
        R008: '| R008 | x | partly | `a.ts` | `a.test.ts` |',
      }),
    ).toEqual([])
  })

  it.each([
    ['a row that is missing', '', ': R007 is missing'],
    [
      'a row that stands there twice',
      '| R007 | x | open | | |\n| R007 | x | open | | |',
      ': R007 must stand there once and be one of R001 to R192',
    ],
    [
      'an unknown state',
      '| R007 | x | nearly | | |',
      ':7: R007 has the state "nearly"; it must be one of done, partly, open',
    ],
    ['a claim without a place', '| R007 | x | done | | `a.test.ts` |', ':7: R007 is done but names no place'],
    ['a claim without a test', '| R007 | x | done | `a.ts` | |', ':7: R007 is done but names no test'],
    [
      'a place that is not there',
      '| R007 | x | done | `b.ts` | `a.test.ts` |',
      ':7: R007 names b.ts, which is not there',
    ],
  ])('refuses %s', (_what, row, sentence) => {
    expect(problems({ R007: row })).toEqual([sentence])
  })

  it('refuses a test that has the row in a comment and not in a title', () => {
    expect(problems({ R009: '| R009 | x | done | `a.ts` | `a.test.ts` |' })).toEqual([
      ':9: R009 is done, but no test title in `a.test.ts` has R009 in it',
    ])
  })
})

describe('audit', () => {
  it('grave holes fail, lesser ones do not, and an answer that is no report is no claim', () => {
    const report = (severity: string) => JSON.stringify({ vulnerabilities: { left: { severity, range: '<2' } } })
    expect(gravesIn(`npm warn something\n${report('high')}`)).toEqual(['left <2: high'])
    expect(gravesIn(report('moderate'))).toEqual([])
    expect(gravesIn('{"message":"405 Method Not Allowed","error":{}}')).toBeNull()
    expect(gravesIn('offline')).toBeNull()
  })
})

describe('patterns', () => {
  it.each(['^(a+)+$', '^(.*?)(?:\\s*(?:x|#)\\s*(\\d{1,6}))?$'])('finds /%s/', (source) => {
    expect(slownessOf(source, 'u')).not.toEqual([])
  })

  it.each(['^[a-z]+$', '^\\d{4}-\\d\\d$', '^(?:a|b)*$'])('leaves /%s/ alone', (source) => {
    expect(slownessOf(source, '')).toEqual([])
  })
})
