import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createCliContext } from './cli-context.ts'
import { COMMANDS } from './command-table.ts'
import { runCli } from './run-cli.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'cli-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Runs a command line as a person would, and hears both streams. */
async function run(words: readonly string[], environment: Record<string, string> = {}) {
  const said = { out: '', err: '' }
  const context = createCliContext(
    { DATA_DIR: dataDir, ...environment },
    { write: (text) => (said.out += text), writeError: (text) => (said.err += text) },
  )
  return { code: await runCli(words, context), ...said }
}

describe('shaoying', () => {
  it.each([[['--help']], [['help']], [[]]])('shows every command with one line for %j and ends well', async (words) => {
    const { code, out } = await run(words)
    expect(code).toBe(0)
    for (const { name, summary } of COMMANDS)
      expect(out).toMatch(new RegExp(`^  ${name}\\b.* {2}${summary.slice(0, 20)}`, 'm'))
  })

  it('loads every command in its table and lets it explain itself', async () => {
    for (const { name, summary } of COMMANDS) {
      const { code, out, err } = await run([name, '--help'])
      expect({ name, code, err }).toEqual({ name, code: 0, err: '' })
      expect(out).toContain(`Usage: shaoying ${name}`)
      expect(out.replaceAll(/\s+/g, ' ')).toContain(summary)
    }
  })

  it.each([[['confg']], [['config', '--jsn']], [['config', 'more']]])(
    'answers wrong words %j with what is wrong and ends with 2',
    async (words) => {
      const { code, err, out } = await run(words)
      expect(code).toBe(2)
      expect(err).toMatch(/^error: /)
      expect(out).toBe('')
    },
  )

  it('suggests the command that was meant', async () => {
    expect((await run(['confg'])).err).toContain('Did you mean config?')
  })

  it('tells a failure in sentences, and where it came from only with --debug', async () => {
    const plain = await run(['config'], { PORT: 'x' })
    expect(plain.code).toBe(1)
    expect(plain.err).toContain('PORT is "x"')
    expect(plain.err).not.toContain('run-cli')
    const debug = await run(['config', '--debug'], { PORT: 'x' })
    expect(debug.code).toBe(1)
    expect(debug.err).toMatch(/at .*config[.]ts/)
  })
})

describe('shaoying config', () => {
  it('lists each setting with value, meaning and where it came from', async () => {
    const { code, out } = await run(['config'], { SHAOYING_PORT: '81' })
    expect(code).toBe(0)
    expect(out).toMatch(
      /^PORT +81 +from the environment as SHAOYING_PORT\n +Port the server listens on.*Default: 8300[.]$/m,
    )
    expect(out).toMatch(/^LOG_LEVEL +info +from the default$/m)
  })

  it('names the file and line a value stands in', async () => {
    writeFileSync(join(dataDir, 'shaoying.env'), '# ours\nLOG_LEVEL=warn\n')
    expect((await run(['config'])).out).toMatch(/^LOG_LEVEL +warn +from .*shaoying[.]env line 2$/m)
    rmSync(join(dataDir, 'shaoying.env'))
  })

  it('masks secrets, for people and as JSON', async () => {
    const secrets = {
      DATABASE_URL: 'postgres://shaoying:hunter2@db/shaoying',
      VAULT_KEY: Buffer.alloc(32, 9).toString('base64'),
    }
    for (const words of [['config'], ['config', '--json']]) {
      const { code, out, err } = await run(words, secrets)
      expect(code).toBe(0)
      expect(out + err).not.toMatch(/hunter2|CQkJ/)
      expect(out).toContain('••••••')
    }
  })

  it('gives JSON to programs, also when a setting is wrong', async () => {
    const { code, out } = await run(['config', '--json'], { PORT: 'x' })
    const answer = JSON.parse(out) as {
      settings: { name: string; value: unknown; default: unknown; source: unknown }[]
      problems: string[]
    }
    expect(code).toBe(1)
    expect(answer.problems).toHaveLength(1)
    expect(answer.settings.find(({ name }) => name === 'PORT')).toMatchObject({
      value: 'x',
      default: '8300',
      source: { kind: 'environment', name: 'PORT' },
    })
  })
})
