import type { PlaceAliasView, TriageProposal } from '@shaoying/contract'
import { checkReply } from '@shaoying/triage'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { searchWords } from '../search-words.ts'
import { personIn, startTestServer, type TestServer } from '../testing/test-server.ts'
import { triageOf } from '../triage/triage-of.ts'
import { triageRoutes } from './triage-routes.ts'

let server: TestServer
beforeAll(async () => {
  // Looked up anew at every question: in a running server it is every few seconds.
  server = await startTestServer({
    routesOf: (town) => [
      ...triageRoutes(
        {
          words: { ...triageOf(town).words, read: (...asked) => triage.words.read(...asked) },
          refresh: async () => {
            triage = triageOf(town)
            await triage.refresh()
          },
        },
        searchWords,
        checkReply,
      ),
    ],
  })
})
let triage: ReturnType<typeof triageOf>
afterAll(() => server.close())

const proposal = { name: '大杂院', sort: 'estate', unitId: '990101001001', why: '居民来电都这样说' }
const placeOf = async () =>
  (
    await server.ask('call_taker', 'POST', '/api/v1/triage-proposals', { words: '我住在大杂院3号楼，停水了' })
  ).json<TriageProposal>().place
const administrator = () => personIn(server.town, server.town.rules.directory.root.id, 'administrator')

it('a name is found by nobody until a second person approved it, then leads to its community, and no more once it is taken out', async () => {
  const begun = await server.ask('call_taker', 'POST', '/api/v1/place-aliases', proposal)
  expect(begun.statusCode).toBeLessThan(300)
  const { aliasId } = begun.json<PlaceAliasView>()
  expect(await placeOf()).toMatchObject({ determined: false, from: 'none' })

  expect(
    (await server.ask('call_taker', 'POST', `/api/v1/place-aliases/${aliasId}/approve-place-alias`, {})).statusCode,
  ).toBe(403)
  expect(
    (
      await server.ask(administrator(), 'POST', `/api/v1/place-aliases/${aliasId}/approve-place-alias`, {})
    ).json<PlaceAliasView>(),
  ).toMatchObject({ situation: 'approved', unit: { id: '990101001001' } })
  const found = await placeOf()
  expect(found).toMatchObject({ determined: true, from: 'words', unit: { id: '990101001001' } })
  expect(found.candidates[0]).toMatchObject({ unit: { id: '990101001001' }, level: 'community', words: ['大杂院'] })

  await server.ask(administrator(), 'POST', `/api/v1/place-aliases/${aliasId}/withdraw-place-alias`, { why: '已拆迁' })
  expect(await placeOf()).toMatchObject({ determined: false, from: 'none' })
})

it('whoever proposed it does not approve it, and what is wrong with a proposal is said at its field', async () => {
  const own = (
    await server.ask(administrator(), 'POST', '/api/v1/place-aliases', { ...proposal, name: '小杂院' })
  ).json<PlaceAliasView>()
  expect(
    (await server.ask(administrator(), 'POST', `/api/v1/place-aliases/${own.aliasId}/approve-place-alias`, {})).json<{
      code: string
    }>().code,
  ).toBe('place_alias.own_proposal')
  expect(
    (await server.ask('call_taker', 'POST', '/api/v1/place-aliases', { ...proposal, unitId: 'nowhere' })).json<{
      code: string
    }>().code,
  ).toBe('place_alias.unit_unknown')
})

it('every answer fits the schema that the API’s pages show', () => expect(server.misfits).toEqual([]))
