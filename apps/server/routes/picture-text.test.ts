import {
  eraseOrder,
  followTrace,
  attachmentEraser,
  pictureTurns,
  readPictures,
  searchFollower,
  type PictureReader,
} from '@shaoying/application'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { telephonePhoto } from '../../../packages/gateways/testing/sample-files.ts'
import { settled } from '../../../packages/store/testing/settled.ts'
import { searchWords } from '../search-words.ts'
import { startAttachmentDesk, type AttachmentDesk } from '../testing/attachment-desk.ts'

let desk: AttachmentDesk
let photo: Buffer
/** Reads whatever it is told to. */
const said = { text: '暂停供水通知\n花家地北里', fails: false, asked: 0 }
const reader: PictureReader = {
  name: 'told',
  read: async () => (said.asked++, said.fails ? Promise.reject(new Error('no')) : { text: said.text, confidence: 0.8 }),
}

beforeAll(async () => {
  desk = await startAttachmentDesk()
  photo = await telephonePhoto()
})
afterAll(() => desk.close())

interface Resident {
  readonly orderId: string
  readonly root: string
  readonly headers: Record<string, string>
  readonly attachmentId: string
  readonly number: string
}

async function residentWithPhoto(more: object = {}): Promise<Resident> {
  const { number, trackingCode: code } = (
    await desk.ask(null, 'POST', '/api/v1/petitions', {
      kind: 'complaint',
      title: '楼下贴了通知',
      words: '请看照片。',
      petitioner: { sort: 'person', phone: '13812345678' },
      place: { unitId: '990101001001' },
      ...more,
    })
  ).json()
  const { token } = (await desk.ask(null, 'POST', '/api/v1/petitions/track', { number, code })).json()
  const { rows } = await desk.town.pool.query<{ order_id: string }>(
    'select order_id from order_state where order_number = $1',
    [number],
  )
  const [root, headers] = [`/api/v1/petitions/${number}`, { authorization: `Bearer ${token}` }]
  const sent = await desk.send(photo, `${root}/uploads`, headers)
  if (!('location' in sent)) throw new Error(JSON.stringify(sent))
  return { orderId: rows[0]!.order_id, root, headers, number, attachmentId: sent.location.split('/').at(-1)! }
}

const read = () => readPictures(desk.town, desk.parts.files, reader, searchWords)
async function follow(): Promise<void> {
  await settled(desk.town.pool)
  for (const follower of [
    searchFollower(desk.town, searchWords),
    attachmentEraser(desk.town.cityId, desk.town.time, desk.parts.files),
  ])
    await followTrace(desk.town.pool, desk.town.cityId, follower)
}
const shownTo = async (orderId: string) =>
  (await desk.ask('dispatcher', 'GET', `/api/v1/orders/${orderId}/attachments`)).json().items[0]
const isFound = async (orderId: string, word: string): Promise<boolean> =>
  (
    await desk.town.pool.query(`select from search_document where subject_id = $1 and tokens @@ $2::tsquery`, [
      orderId,
      word,
    ])
  ).rowCount === 1

it('the writing in a resident’s picture is read once, shown as read by a machine, and found', async () => {
  const who = await residentWithPhoto()
  expect(await read()).toBe(1)
  expect(await read()).toBe(0)
  expect((await shownTo(who.orderId)).machineText).toMatchObject({
    text: said.text,
    reader: 'told',
    confidence: expect.closeTo(0.8, 3),
  })
  expect(await isFound(who.orderId, '供水')).toBe(true)
  await follow()
  expect(await isFound(who.orderId, '供水')).toBe(true)
})

it('what was read is gone with the file: withdrawn it is found no more, erased it is nowhere', async () => {
  const [back, erased] = [await residentWithPhoto(), await residentWithPhoto()]
  await read()
  await desk.app.inject({
    method: 'POST',
    url: `${back.root}/withdraw-attachment`,
    headers: back.headers,
    payload: { attachmentId: back.attachmentId, reason: '传错了' },
  })
  await desk.ask('call_taker', 'POST', `/api/v1/orders/${erased.orderId}/redirect-order`, {
    treatment: 'legal_channel',
    reason: '已在诉讼中',
  })
  expect(await eraseOrder(desk.town, erased.orderId, 'retention_passed')).toBeNull()
  await follow()
  expect([await isFound(back.orderId, '供水'), (await shownTo(back.orderId)).machineText]).toEqual([false, null])
  expect([await isFound(erased.orderId, '供水'), (await shownTo(erased.orderId))?.machineText ?? null]).toEqual([
    false,
    null,
  ])
  expect(
    (await desk.town.pool.query('select machine_text from attachment where attachment_id = $1', [erased.attachmentId]))
      .rows,
  ).toEqual([{ machine_text: null }])
})

it('pictures of a confidential order are in no index, and their writing is told only to whom the picture is shown', async () => {
  const who = await residentWithPhoto({ kind: 'report', confidential: true })
  await read()
  expect(await isFound(who.orderId, '供水')).toBe(false)
  const shown = await shownTo(who.orderId)
  expect(shown.machineText === null).toBe(shown.needsReason)
})

it('a picture that cannot be read is one without text and is not tried for ever', async () => {
  said.fails = true
  const who = await residentWithPhoto()
  expect([await read(), await read()]).toEqual([1, 0])
  said.fails = false
  expect((await shownTo(who.orderId)).machineText).toBeNull()
})

it('without a reader nothing is read; with one, one turn reads at a time', async () => {
  await residentWithPhoto()
  const faults: unknown[] = []
  pictureTurns(desk.town, desk.parts.files, null, searchWords, (fault) => faults.push(fault))()
  const before = said.asked
  const turn = pictureTurns(desk.town, desk.parts.files, reader, searchWords, (fault) => faults.push(fault))
  turn()
  turn()
  await expect.poll(() => said.asked).toBe(before + 1)
  expect(faults).toEqual([])
})
