import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProgram, type StartedProgram } from './started-program.ts'

let folder = ''
const running: StartedProgram[] = []
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shaoying-start-'))
})
afterAll(async () => {
  await Promise.all(running.map((program) => program.end('SIGKILL')))
  rmSync(folder, { recursive: true, force: true })
})

async function start(settings: Readonly<Record<string, string>>, words?: readonly string[]): Promise<StartedProgram> {
  const program = await startProgram(
    { CITY_PACK: 'packs/small', DATA_DIR: path.join(folder, 'data'), ...settings },
    words,
  )
  running.push(program)
  return program
}

const faultOf = async (settings: Readonly<Record<string, string>>): Promise<string> =>
  (await start(settings)).address.then(
    () => 'it started',
    (error: Error) => error.message,
  )

describe('starting', () => {
  it('broken off at any moment and started again, it comes up whole, with its own database', async () => {
    for (const afterMs of [300, 900, 1600, 2500]) {
      const program = await start({})
      await new Promise((resolve) => setTimeout(resolve, afterMs))
      await program.end('SIGKILL')
    }
    const program = await start({})
    const address = await program.address
    expect(program.said()).toMatch(
      /云溪市 Yunxi[\s\S]*\/desk\/[\s\S]*Three things to try\n {2}1\..*\n {2}2\..*\n {2}3\./,
    )
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    const verify = await start({}, ['trace', 'verify'])
    expect(await verify.ended).toBe(0)
    expect(await program.end('SIGTERM')).toBe(0)
  }, 120_000)

  it('a second one on the same folder uses the database that runs there', async () => {
    const [one, two] = [await start({}), await start({})]
    const addresses = await Promise.all([one.address, two.address])
    expect(new Set(addresses).size).toBe(2)
    expect(await one.end('SIGTERM')).toBe(0)
    expect((await fetch(`${addresses[1]}/readyz`)).status).toBe(200)
    expect(await two.end('SIGTERM')).toBe(0)
  }, 120_000)

  it('what is wrong stops it with a sentence that says what would be right', async () => {
    expect(await faultOf({ PORT: 'eighty' })).toMatch(/PORT is "eighty"/)
    expect(await faultOf({ PRT: '80', POOL_SIZE: '1', WORKER: 'twice' })).toMatch(/POOL_SIZE[\s\S]*WORKER/)
    expect(await faultOf({ CITY_PACK: 'packs/nowhere' })).toContain('packs/nowhere')
    expect(
      await faultOf({
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x',
        VAULT_KEY: Buffer.alloc(32, 7).toString('base64'),
      }),
    ).toMatch(/127\.0\.0\.1:1/)
    expect(await faultOf({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' })).toContain('VAULT_KEY')
  }, 120_000)

  it('a port that is taken is named, with the setting that changes it', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(await faultOf({ PORT: String(port) })).toContain(`Port ${port} on 127.0.0.1 is in use`)
    expect(await faultOf({ HOST: '203.0.113.7' })).toContain('no address 203.0.113.7')
    other.close()
  }, 120_000)
})
