import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { SETTING_TABLE } from '../server/index.ts'
import { COMMANDS } from './command-table.ts'

/** What the packs are read with. */
const { parse } = createRequire(new URL('../../packages/application/package.json', import.meta.url))('yaml') as {
  parse(text: string, options: { readonly merge: true }): unknown
}
const deploy = path.resolve(import.meta.dirname, '../../deploy')
const files = (ending: string): readonly string[] =>
  readdirSync(deploy, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
const textOf = (file: string): string => readFileSync(path.join(deploy, file), 'utf8')
const settings = new Set<string>(Object.keys(SETTING_TABLE))
/** What PostgreSQL's image and its programs take. */
const ofPostgres = /^(POSTGRES_(USER|PASSWORD|DB|INITDB_ARGS)|REPLICATION_PASSWORD|PGPASSWORD)$/

interface Service {
  readonly image?: string
  readonly build?: { readonly context: string; readonly dockerfile: string }
  readonly environment?: Readonly<Record<string, string>>
  readonly depends_on?: Readonly<Record<string, unknown>>
  readonly volumes?: readonly string[]
}

describe.each(files('compose.yaml'))('%s', (file) => {
  const { services, volumes } = parse(textOf(file), { merge: true }) as {
    readonly services: Readonly<Record<string, Service>>
    readonly volumes: Readonly<Record<string, unknown>>
  }
  const folder = path.join(deploy, path.dirname(file))

  it.each(Object.entries(services))(
    'service %s runs something, knows its settings and leans on what is there',
    (_name, service) => {
      expect((service.image === undefined) !== (service.build === undefined)).toBe(true)
      const { context = '.', dockerfile = path.basename(file) } = service.build ?? {}
      expect(existsSync(path.join(folder, context, service.build ? dockerfile : ''))).toBe(true)
      expect(
        Object.keys(service.environment ?? {}).filter((name) => !settings.has(name) && !ofPostgres.test(name)),
      ).toEqual([])
      expect(Object.keys(service.depends_on ?? {}).filter((name) => services[name] === undefined)).toEqual([])
      const isThere = (source: string): boolean =>
        source.startsWith('.') ? existsSync(path.join(folder, source)) : source in volumes
      expect((service.volumes ?? []).filter((volume) => !isThere(volume.split(':')[0]!))).toEqual([])
    },
  )

  it('holds no secret, and refuses to start without one', () => {
    const secrets = Object.values(services)
      .flatMap(({ environment = {} }) => Object.entries(environment))
      .filter(([name]) => /PASSWORD$|KEY$/.test(name))
    expect(secrets.length).toBeGreaterThan(0)
    expect(secrets.filter(([, value]) => !/^\$\{\w+:\?set it in \.env\}$/.test(value))).toEqual([])
  })
})

describe.each(files('.service').concat(files('.timer')))('%s', (file) => {
  const text = textOf(file)

  it('starts a command that there is, with settings that there are', () => {
    for (const [, command] of text.matchAll(/^ExecStart=\S+ \/opt\/shaoying\/dist\/shaoying\.mjs (\w+)/gm))
      expect(COMMANDS.map(({ name }) => name)).toContain(command)
    for (const [, line] of text.matchAll(/^Environment=(.*)$/gm))
      expect(
        line!
          .split(' ')
          .map((one) => one.split('=')[0]!)
          .filter((name) => !settings.has(name)),
      ).toEqual([])
  })

  it.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)('is understood by systemd', () => {
    const { stderr } = spawnSync('systemd-analyze', ['verify', path.join(deploy, file.replace('@.', '@8300.'))], {
      encoding: 'utf8',
    })
    // Whether the program lies on this machine is not the file's fault.
    expect(
      stderr
        .split('\n')
        .filter(
          (line) => line.includes('shaoying') && !/is not executable|not found|Failed to prepare filename/.test(line),
        ),
    ).toEqual([])
  })
})

it.each(files('.sh'))('%s is a script that bash can read', (file) => {
  expect(spawnSync('bash', ['-n', path.join(deploy, file)], { encoding: 'utf8' }).stderr).toBe('')
})

it.each(['backup', 'scale-out', 'high-availability', 'archive', 'upgrade'])(
  'every command of docs/how-to/%s.md is one of ours',
  (page) => {
    const text = readFileSync(path.join(deploy, '../docs/how-to', `${page}.md`), 'utf8')
    const named = [...text.matchAll(/(?:^|\s|`)shaoying (?!_)([a-z-]+)/gm)].map(([, name]) => name!)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !COMMANDS.some((command) => command.name === name))).toEqual([])
    for (const [, name] of text.matchAll(/\b([A-Z]+(?:_[A-Z]+)+)=/g))
      expect(settings.has(name!) || ofPostgres.test(name!)).toBe(true)
  },
)
