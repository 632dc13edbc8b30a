import {
  eraseOrder,
  followTrace,
  knowledgeFollower,
  messageFollower,
  searchFollower,
  type Follower,
} from '@shaoying/application'
import { permissionsOfRole, type Permission, type Role } from '@shaoying/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settled } from '../../../packages/store/testing/settled.ts'
import { searchWords } from '../search-words.ts'
import { personIn, startTestServer, type TestServer } from '../testing/test-server.ts'
import { messageRoutes } from './message-routes.ts'
import { searchRoutes } from './search-routes.ts'

let server: TestServer
const [street, other] = ['990101001', '990102001']
beforeAll(async () => {
  server = await startTestServer({ routesOf: () => [...searchRoutes(searchWords), ...messageRoutes] })
})
afterAll(() => server.close())

async function follow(...more: readonly Follower[]): Promise<void> {
  const { town } = server
  await settled(town.pool)
  for (const follower of [searchFollower(town, searchWords), knowledgeFollower(town), messageFollower(town), ...more])
    await followTrace(town.pool, town.cityId, follower)
}

const post = async (who: Parameters<TestServer['ask']>[0], url: string, body: object = {}) => {
  const answer = await server.ask(who, 'POST', url, body)
  if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`)
  return answer.json()
}
const get = async (who: Parameters<TestServer['ask']>[0], url: string) => (await server.ask(who, 'GET', url)).json()
const ofSearch = (q: string, kind?: string) => `/api/v1/search?q=${encodeURIComponent(q)}${kind ? `&kind=${kind}` : ''}`
const numbersFor = async (who: Parameters<TestServer['ask']>[0], q: string): Promise<string[]> =>
  (await get(who, ofSearch(q, 'order'))).orders.map(({ number }: { number: string }) => number)

async function register(title: string, words: string, more: object = {}): Promise<{ orderId: string; number: string }> {
  return post('call_taker', '/api/v1/orders', {
    kind: 'complaint',
    title,
    words,
    petitioner: { sort: 'person', name: '欧阳建国', phone: '13812345678' },
    place: { unitId: '990101001001', point: '桥东小区' },
    categoryId: '0102-01',
    ...more,
  })
}
const dispatch = (orderId: string, leadUnitId = street) =>
  post('dispatcher', `/api/v1/orders/${orderId}/dispatch-order`, {
    leadUnitId,
    reason: '属地',
    assistUnitIds: [],
    copiedUnitIds: [],
  })

describe('finding orders', () => {
  it('by words, single characters, stretches across words, place, number and first letters of pinyin; in either script', async () => {
    const { number } = await register('楼道灯不亮', '三单元楼道的感应灯坏了一周，老人晚上不敢下楼')
    await register('地铁口共享单车乱停', '早高峰走不过去', { place: { unitId: other, point: '地铁东口' } })
    await follow()
    for (const typed of [
      '楼道灯',
      '灯',
      '感应灯坏',
      '桥东小区',
      '桥头',
      number,
      number.toLowerCase(),
      'ldd',
      '樓道燈',
      '老人 楼道',
      '三单元　下楼',
    ])
      expect([typed, await numbersFor('dispatcher', typed)]).toEqual([typed, [number]])
    const listed = await get('dispatcher', `/api/v1/search/orders?q=${encodeURIComponent('感应灯')}`)
    expect([listed.about, listed.items.length]).toEqual([{ orders: 1, isExact: true }, 1])
    expect(
      (await get(personIn(server.town, other, 'handler'), `/api/v1/search/orders?q=${encodeURIComponent('感应灯')}`))
        .about,
    ).toEqual({ orders: 0, isExact: true })
    for (const typed of ['道楼', '停电', '楼道 共享', 'zzz', '，。！', ''])
      expect([typed, await numbersFor('dispatcher', typed)]).toEqual([typed, []])
  })

  it('an order is found by its number from the moment it is registered, before the index knows it, by whom may read it', async () => {
    const { orderId, number } = await register('路灯不亮', '路口的路灯坏了')
    for (const typed of [number, ` ${number.toLowerCase()} `])
      expect(await numbersFor('dispatcher', typed)).toEqual([number])
    const mine = personIn(server.town, street, 'handler')
    expect(await numbersFor(mine, number)).toEqual([])
    await dispatch(orderId)
    expect(await numbersFor(mine, number)).toEqual([number])
    await follow()
    const first = await get('dispatcher', `/api/v1/search/orders?q=${number}&limit=2`)
    expect([first.items.map((order: { number: string }) => order.number), first.about]).toEqual([
      [number],
      { orders: 1, isExact: true },
    ])
    expect((await get('dispatcher', `/api/v1/search/orders?q=${number}9`)).about).toEqual({ orders: 0, isExact: true })
  })

  it('of many orders it says about how many there are, and that it did not count them', async () => {
    const { pool, cityId } = server.town
    const tokens = searchWords.tokensOf('瀑布', { initials: true })
    await pool.query(
      `insert into search_document (city_id, subject_kind, subject_id, audience, at, title, summary, title_tokens, tokens)
      select $1, 'order', gen_random_uuid(), 'order', now(), '', '', '', array_to_tsvector($2::text[]) from generate_series(1, 300)`,
      [cityId, tokens],
    )
    const { about } = await get('dispatcher', `/api/v1/search/orders?q=${encodeURIComponent('瀑布')}`)
    expect(about.isExact).toBe(false)
    expect(about.orders).toBeGreaterThanOrEqual(200)
    await pool.query(`delete from search_document where title = '' and subject_kind = 'order'`)
  })

  it('R126: nobody is found by name or telephone number', async () => {
    await register('噪声扰民', '楼上装修')
    await follow()
    for (const typed of ['欧阳建国', '欧阳', '13812345678', '5678'])
      expect([typed, await numbersFor('dispatcher', typed)]).toEqual([typed, []])
  })

  it('R126: a unit finds what it may read and nothing else; what it hands on it finds no more', async () => {
    const { orderId, number } = await register('井盖缺失', '路口井盖没了，很危险')
    await follow()
    const [mine, theirs] = [personIn(server.town, street, 'handler'), personIn(server.town, other, 'handler')]
    expect(await numbersFor(mine, '井盖')).toEqual([])
    await dispatch(orderId)
    await follow()
    expect([await numbersFor(mine, '井盖'), await numbersFor(theirs, '井盖')]).toEqual([[number], []])
    // The order has moved on and the index does not know yet: the database decides.
    await server.town.pool.query(`update order_state set lead_unit_id = $1 where order_id = $2`, [other, orderId])
    await server.town.pool.query(`update order_tie set ended = true where order_id = $1`, [orderId])
    expect(await numbersFor(mine, '井盖')).toEqual([])
  })

  it('a reported unit finds nothing of the report', async () => {
    await register('举报街道干部', '收钱办事的黑名单', {
      kind: 'report',
      confidential: true,
      reportedUnitIds: [street],
      petitioner: { sort: 'anonymous' },
    })
    await follow()
    expect(await numbersFor('dispatcher', '黑名单')).toHaveLength(1)
    expect(await numbersFor(personIn(server.town, street, 'unit_admin'), '黑名单')).toEqual([])
  })

  it('what was added and replied is found too; what was erased is found no more', async () => {
    const { orderId, number } = await register('树枝遮挡信号灯', '看不见红绿灯')
    await dispatch(orderId)
    const handler = personIn(server.town, street, 'handler')
    await post(handler, `/api/v1/orders/${orderId}/sign-order`)
    await post('call_taker', `/api/v1/orders/${orderId}/supplement-appeal`, { words: '昨天发生了剐蹭事故' })
    await post(handler, `/api/v1/orders/${orderId}/record-contact`, { manner: 'phone', reached: true, note: '' })
    await post(handler, `/api/v1/orders/${orderId}/reply-to-order`, {
      toPetitioner: '园林队已修剪完毕',
      toHotline: '修剪',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
    })
    await follow()
    expect([await numbersFor('dispatcher', '剐蹭'), await numbersFor('dispatcher', '园林队修剪')]).toEqual([
      [number],
      [],
    ])
    expect(await numbersFor('dispatcher', '园林队 修剪')).toEqual([number])
    await post('dispatcher', `/api/v1/orders/${orderId}/void-order`, { reason: '测试' })
    expect(await eraseOrder(server.town, orderId, 'retention_passed')).toBeNull()
    await follow()
    expect([
      await numbersFor('dispatcher', '剐蹭'),
      await numbersFor('dispatcher', '遮挡'),
      await numbersFor('dispatcher', '园林队'),
    ]).toEqual([[], [], [number]])
  })

  it('pages follow one another without repeats, newest first; the index read anew is the same', async () => {
    const made: string[] = []
    for (let count = 0; count < 7; count += 1) {
      server.town.time.set(`2026-0${count < 4 ? 4 : 5}-0${count + 1}T02:00:00Z`)
      made.unshift((await register('充电桩故障', `第${count}根`)).number)
    }
    await follow()
    await server.town.pool.query(`update follower set transaction_id = '0', position = 0 where name = 'search'`)
    await follow()
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const page = await get('dispatcher', `/api/v1/search/orders?q=${encodeURIComponent('充电桩')}&limit=3${cursor}`)
      seen.push(...page.items.map(({ number }: { number: string }) => number))
      if (page.nextCursor === null) break
      cursor = `&cursor=${page.nextCursor}`
    }
    expect(seen).toEqual(made)
    const { rows } = await server.town.pool.query(
      `select tableoid::regclass::text as part, count(*)::integer from search_document where title = any ($1) group by 1 order by 1`,
      [made],
    )
    expect(rows).toEqual([
      { part: 'search_order_202604', count: 4 },
      { part: 'search_order_202605', count: 3 },
    ])
    server.town.time.set('2026-06-01T01:00:00Z')
  })
})

describe('finding units', () => {
  it('by name, part of it, single characters and first letters of pinyin', async () => {
    const names = async (typed: string) =>
      (await get('dispatcher', ofSearch(typed, 'unit'))).units.map(({ id }: { id: string }) => id)
    for (const typed of ['桥头街道', '桥头', '头桥', 'qtjd'])
      expect([typed, (await names(typed)).includes(street)]).toEqual([typed, typed !== '头桥'])
  })
})

describe('the knowledge base', () => {
  const content = {
    title: '居住证怎么办理',
    publicText: '持身份证到街道便民大厅办理，当场受理。',
    internalText: '周五下午内网维护，请改约；急事找李科长。',
    method: '核对证明后受理。',
    legalBasis: ['居住证暂行条例 第九条'],
    categoryIds: ['0102'],
    keywords: ['暂住证'],
  }
  const articlesFor = async (who: Parameters<TestServer['ask']>[0], query: string) =>
    (await get(who, `/api/v1/${who === null ? 'public/articles' : 'knowledge'}?${query}`)).items
  const q = (typed: string) => `q=${encodeURIComponent(typed)}`
  let articleId = ''

  it('R186: written by a unit, published by the editor, found by staff and residents, by words and by class', async () => {
    articleId = (
      await post(personIn(server.town, street, 'unit_admin'), '/api/v1/articles', {
        unitId: street,
        content,
        why: '常被问到',
      })
    ).articleId
    await follow()
    expect(await articlesFor('call_taker', q('居住证'))).toEqual([])
    await post('kb_editor', `/api/v1/articles/${articleId}/publish-article`, { reviewOn: '2026-07-01' })
    await follow()
    for (const typed of ['居住证', '暂住证', 'jzz', '便民大厅 受理', '暂行条例'])
      expect([typed, (await articlesFor(null, q(typed))).map((one: { articleId: string }) => one.articleId)]).toEqual([
        typed,
        [articleId],
      ])
    expect(await articlesFor('call_taker', 'categoryId=0102-01')).toMatchObject([{ articleId }])
    expect(await articlesFor('call_taker', 'categoryId=0303-01')).toEqual([])
  })

  it('the internal part is for staff alone: the public neither reads nor finds it', async () => {
    expect(await articlesFor('call_taker', q('内网维护'))).toMatchObject([{ articleId, internal: true }])
    expect(await articlesFor(null, q('内网维护'))).toEqual([])
    expect(await articlesFor(null, q('李科长'))).toEqual([])
    const open = await server.ask(null, 'GET', `/api/v1/public/articles/${articleId}`)
    expect(open.json()).toMatchObject({
      title: content.title,
      text: content.publicText,
      legalBasis: content.legalBasis,
    })
    expect(open.body).not.toMatch(/李科长|内网|核对证明/)
    expect((await get('call_taker', `/api/v1/articles/${articleId}`)).inForce).toMatchObject({
      internalText: content.internalText,
      method: content.method,
    })
  })

  it('R128: a consultation is answered on the spot from it, and only from what is in force; the more often, the higher it stands', async () => {
    const second = (
      await post(personIn(server.town, street, 'unit_admin'), '/api/v1/articles', {
        unitId: street,
        content: { ...content, publicText: '居住证续签请在到期前一个月内办理。', title: '居住证续签' },
        why: '补充',
      })
    ).articleId
    const { orderId } = await register('咨询居住证', '怎么续签', { kind: 'consultation' })
    const answer = (articleIds: string[]) =>
      server.ask('call_taker', 'POST', `/api/v1/orders/${orderId}/answer-at-once`, {
        answer: '到期前一个月内办理。',
        articleIds,
      })
    expect((await answer([second])).json()).toMatchObject({ status: 422, code: 'article.not_usable' })
    expect((await answer(['0190b3a0-0000-7000-8000-000000000001'])).json()).toMatchObject({
      code: 'article.not_usable',
    })
    await post('kb_editor', `/api/v1/articles/${second}/publish-article`, {})
    expect((await answer([second, second])).statusCode).toBe(200)
    await follow()
    expect(
      (await articlesFor('call_taker', q('居住证'))).map(
        ({ articleId: id, uses }: { articleId: string; uses: number }) => [id, uses],
      ),
    ).toEqual([
      [second, 1],
      [articleId, 0],
    ])
  })

  it('a question nobody could answer goes to the unit that should know, and is closed by the article written for it', async () => {
    const gap = await post('call_taker', '/api/v1/knowledge-gaps', {
      question: '外省车能办几次进京证？',
      unitId: street,
    })
    await follow()
    const noticed = async (who: Parameters<TestServer['ask']>[0]) =>
      (await get(who, '/api/v1/notifications?unread=true')).items.map(({ kind }: { kind: string }) => kind)
    const admin = personIn(server.town, street, 'unit_admin')
    expect(await noticed(admin)).toContain('knowledge_gap_reported')
    const { articleId: id } = await post(admin, '/api/v1/articles', {
      unitId: street,
      content: { ...content, title: '进京证', publicText: '每年十二次。' },
      why: '补缺口',
      gapId: gap.gapId,
    })
    await follow()
    expect(await noticed('kb_editor')).toContain('article_proposed')
    await post('kb_editor', `/api/v1/articles/${id}/publish-article`, {})
    await follow()
    await follow()
    expect(await get('call_taker', `/api/v1/knowledge-gaps/${gap.gapId}`)).toMatchObject({
      situation: 'answered',
      articleId: id,
    })
    expect(await noticed('call_taker')).toContain('knowledge_gap_answered')
  })

  it('a new text is found once it is published, the old one no more; withdrawn, it is found by nobody', async () => {
    const admin = personIn(server.town, street, 'unit_admin')
    await post(admin, `/api/v1/articles/${articleId}/revise-article`, {
      content: { ...content, publicText: '可在网上全程办理。' },
      why: '新政策',
    })
    await follow()
    expect([await articlesFor(null, q('全程')), (await articlesFor(null, q('便民大厅'))).length]).toEqual([[], 1])
    await post('kb_editor', `/api/v1/articles/${articleId}/publish-article`, {})
    await follow()
    expect([(await articlesFor(null, q('全程'))).length, await articlesFor(null, q('便民大厅'))]).toEqual([1, []])
    await post('kb_editor', `/api/v1/articles/${articleId}/withdraw-article`, { reason: '政策废止' })
    await follow()
    expect(await articlesFor('call_taker', q('全程'))).toEqual([])
    expect((await server.ask(null, 'GET', `/api/v1/public/articles/${articleId}`)).json()).toMatchObject({
      status: 404,
      code: 'article.not_found',
    })
  })

  it('the search box finds all kinds at once; whoever reads no orders gets none', async () => {
    await register('进京证办理点太远', '希望增设')
    await follow()
    const all = await get('call_taker', ofSearch('进京证'))
    expect([all.orders.length, all.articles.length]).toEqual([1, 1])
    const reads = (role: Role, permission: Permission) => permissionsOfRole(role, 'hotline_agency').has(permission)
    expect([reads('kb_editor', 'order.read'), reads('kb_editor', 'directory.read')]).toEqual([false, true])
    expect(await get('kb_editor', ofSearch('进京证'))).toMatchObject({ orders: [], articles: [{}] })
    expect((await server.ask(null, 'GET', ofSearch('进京证'))).statusCode).toBe(401)
  })

  it('the answers are as the API’s pages promise them', () => expect(server.misfits).toEqual([]))
})
