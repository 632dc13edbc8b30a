import { loadPack, readPackFolder } from '@shaoying/application'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClockAside } from '@shaoying/store'
import { startSignedInServer, type SignedInServer } from '../testing/signed-in-server.ts'

let server: SignedInServer
let files: Record<string, string>
beforeAll(async () => {
  server = await startSignedInServer()
  const { pool, rules } = server.town
  await loadPack(pool, rules.pack, { effectiveOn: '2026-01-01', at: '2026-01-01T00:00:00Z', by: 'first-start' })
  const folder = await readPackFolder(new URL('../../../packs/small', import.meta.url).pathname)
  files = Object.fromEntries([...folder].map(([path, content]) => [path, Buffer.from(content).toString('base64')]))
})
afterAll(() => server.close())

/** A pack of the folder with one file written anew. */
const edited = (path: string, edit: (text: string) => string): Record<string, string> => ({
  ...files,
  [path]: Buffer.from(edit(Buffer.from(files[path]!, 'base64').toString('utf8'))).toString('base64'),
})
const tokens = new Map<string, string>()

async function put(login: string, url: string, body: unknown) {
  if (!tokens.has(login)) tokens.set(login, (await server.identity.enter(login, { kind: 'token' })).token)
  return server.app.inject({
    method: 'PUT',
    url,
    headers: { authorization: `Bearer ${tokens.get(login)!}`, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  })
}

const renamed = () => edited('pack.yaml', (text) => text.replace(/^nameEn: .*$/mu, 'nameEn: Newtown'))
const load = '/api/v1/pack-versions?effectiveOn=2026-03-10&why=%E6%94%B9%E5%90%8D'

describe('versions of the city’s pack over HTTP', () => {
  it('a check changes nothing: it names every fault with file, row and column, or what would change row by row', async () => {
    const broken = await put('administrator', '/api/v1/pack-check', {
      files: edited('pack.yaml', (text) => text.replace(/^zoneOffsetMinutes: .*$/mu, 'zoneOffsetMinutes: soon')),
    })
    expect(broken.json()).toMatchObject({ packVersionId: null, changes: null, faults: [{ file: 'pack.yaml' }] })
    const fine = await put('administrator', '/api/v1/pack-check', { files: renamed() })
    expect(fine.json()).toMatchObject({
      faultCount: 0,
      isKnown: false,
      changes: {
        lists: [
          { list: 'settings', changedCount: 1, changed: [{ columns: [{ column: 'nameEn', after: 'Newtown' }] }] },
        ],
      },
    })
    expect((await server.ask('administrator', 'GET', '/api/v1/pack-versions')).json().items).toHaveLength(1)
  })

  it('a sound pack is loaded for a day to come, with a reason in the trace, once; the version says who and what it changed', async () => {
    const loaded = await put('administrator', load, { files: renamed() })
    expect(loaded.json()).toMatchObject({ isNew: true })
    expect((await put('administrator', load, { files: renamed() })).json()).toEqual({
      packVersionId: loaded.json().packVersionId,
      isNew: false,
    })
    const { items } = (await server.ask('administrator', 'GET', '/api/v1/pack-versions')).json()
    expect(items).toMatchObject([
      {
        packVersionId: loaded.json().packVersionId,
        effectiveOn: '2026-03-10',
        isInForce: false,
        loadedBy: await server.personIdOf('administrator'),
      },
      { isInForce: true, previousId: null },
    ])
    expect(
      (await server.ask('administrator', 'GET', `/api/v1/pack-versions/${loaded.json().packVersionId}/changes`)).json(),
    ).toMatchObject({ lists: [{ list: 'settings', changed: [{ columns: [{ column: 'nameEn' }] }] }] })
    expect(server.misfits).toEqual([])
  })

  it('a pack with a fault, for a day that is past, or by somebody without the right is refused whole', async () => {
    const faulty = edited('pack.yaml', (text) => text.replace(/^zoneOffsetMinutes: .*$/mu, 'zoneOffsetMinutes: soon'))
    expect((await put('administrator', load, { files: faulty })).json()).toMatchObject({ code: 'pack.faulty' })
    expect(
      (
        await put('administrator', load.replace('2026-03-10', '2026-03-01'), {
          files: edited('pack.yaml', (text) => text.replace(/^nameEn: .*$/mu, 'nameEn: Oldtown')),
        })
      ).json(),
    ).toMatchObject({ code: 'pack.in_past' })
    expect((await put('administrator', '/api/v1/pack-check', '{')).json()).toMatchObject({ code: 'pack.not_files' })
    expect(
      (await put('administrator', '/api/v1/pack-check', { files: { '../../etc/passwd.csv': '' } })).json(),
    ).toMatchObject({ code: 'pack.not_files' })
    expect((await put('supervisor', load, { files })).statusCode).toBe(403)
  })
})

describe('work behind the requests', () => {
  it('a clock that could not be fired stands in the list with its reason until it is tried again', async () => {
    const { pool, cityId } = server.town
    await setClockAside(pool, { cityId, thing: 'order/x', reason: 'order.not_found', now: '2026-03-02T01:00:00Z' })
    expect((await server.ask('administrator', 'GET', '/api/v1/work')).json()).toMatchObject({
      messages: { dead: 0 },
      setAside: [{ thing: 'order/x', reason: 'order.not_found', tries: 1 }],
    })
    expect(
      (await server.ask('administrator', 'POST', '/api/v1/work/retry-clocks', { things: ['order/x'] })).statusCode,
    ).toBe(204)
    expect((await server.ask('administrator', 'GET', '/api/v1/work')).json().setAside).toEqual([])
    expect((await server.ask('supervisor', 'GET', '/api/v1/work')).statusCode).toBe(403)
  })
})
