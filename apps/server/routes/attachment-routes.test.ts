import { createHash, randomBytes } from 'node:crypto'
import { attachmentEraser, eraseOrder, followTrace } from '@shaoying/application'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settled } from '../../../packages/store/testing/settled.ts'
import { box, hasSharedMedia, sharedFile, telephonePhoto, zipOf } from '../../../packages/gateways/testing/sample-files.ts'
import { startAttachmentDesk, type AttachmentDesk } from '../testing/attachment-desk.ts'
import { personIn } from '../testing/test-server.ts'

let desk: AttachmentDesk
let photo: Buffer
beforeAll(async () => {
  desk = await startAttachmentDesk()
  photo = await telephonePhoto(1200, 900)
})
afterAll(() => desk.close())
beforeEach(() => void (desk.verdict = { verdict: 'clean', scanner: 'told' }))

const street = '990101001'
const tus = { 'tus-resumable': '1.0.0' }
const piece = { ...tus, 'content-type': 'application/offset+octet-stream' }

interface Resident { readonly number: string, readonly orderId: string, readonly headers: Record<string, string>, readonly root: string }

/** Somebody who submitted an appeal on the web and holds its token. */
async function resident(more: object = {}): Promise<Resident> {
  const submitted = (await desk.ask(null, 'POST', '/api/v1/petitions', { kind: 'complaint', title: '路灯不亮', words: '三单元门口的路灯坏了。', petitioner: { sort: 'person', name: '王小明', phone: '13812345678' }, place: { unitId: '990101001001' }, ...more })).json()
  const { token } = (await desk.ask(null, 'POST', '/api/v1/petitions/track', { number: submitted.number, code: submitted.trackingCode })).json()
  const { rows } = await desk.town.pool.query<{ order_id: string }>('select order_id from order_state where order_number = $1', [submitted.number])
  return { number: submitted.number, orderId: rows[0]!.order_id, headers: { authorization: `Bearer ${token}` }, root: `/api/v1/petitions/${submitted.number}` }
}

async function sent(file: Buffer, { root, headers }: Resident, name = '照片.jpg'): Promise<string> {
  const answer = await desk.send(file, `${root}/uploads`, headers, { metadata: { filename: name } })
  if (!('location' in answer)) throw new Error(JSON.stringify(answer))
  return answer.location.split('/').at(-1)!
}

const refusalFor = (file: Buffer, { root, headers }: Resident) => desk.send(file, `${root}/uploads`, headers)
const get = (url: string, headers: Record<string, string>) => desk.app.inject({ method: 'GET', url, headers })
const begin = (bytes: number, { root, headers }: Resident) => desk.app.inject({ method: 'POST', url: `${root}/uploads`, headers: { ...headers, ...tus, 'upload-length': String(bytes) } })

describe('files on their way in', () => {
  it('R124: a resident’s picture comes in by a tus client in pieces, and is at the order as it is meant to be seen', async () => {
    const who = await resident()
    const id = await sent(photo, who)
    const { items } = (await get(`${who.root}/attachments`, who.headers)).json()
    expect(items).toMatchObject([{ attachmentId: id, purpose: 'appeal', sort: 'picture', name: '照片.jpg', width: 900, height: 1200, hasThumbnail: true, scan: 'clean', sha256: createHash('sha256').update(photo).digest('hex') }])
    const shown = await get(`${who.root}/attachments/${id}`, who.headers)
    expect((await sharp(shown.rawPayload).metadata()).exif).toBeUndefined()
    expect((await sharp((await get(`${who.root}/attachments/${id}?shape=thumbnail`, who.headers)).rawPayload).metadata()).height).toBe(320)
  })

  it('what breaks off goes on from the last byte that arrived', async () => {
    const who = await resident()
    const { location } = (await begin(photo.length, who)).headers as { location: string }
    const head = () => desk.app.inject({ method: 'HEAD', url: location, headers: { ...who.headers, ...tus } })
    await desk.app.inject({ method: 'PATCH', url: location, headers: { ...who.headers, ...piece, 'upload-offset': '0' }, payload: photo.subarray(0, 700) })
    expect((await head()).headers).toMatchObject({ 'upload-offset': '700', 'upload-length': String(photo.length), 'cache-control': 'no-store' })
    const wrong = await desk.app.inject({ method: 'PATCH', url: location, headers: { ...who.headers, ...piece, 'upload-offset': '0' }, payload: photo })
    expect([wrong.statusCode, wrong.json().code]).toEqual([409, 'upload.wrong_offset'])
    expect(await desk.send(photo, '', who.headers, { uploadUrl: `${desk.address}${location}` })).toMatchObject({ location })
    expect((await head()).headers['upload-offset']).toBe(String(photo.length))
    expect((await get(`${who.root}/attachments`, who.headers)).json().items).toHaveLength(1)
  })

  it('a sender who comes back does not wait for the line that went dead', async () => {
    const who = await resident()
    const { location } = (await begin(photo.length, who)).headers as { location: string }
    const dead = new AbortController()
    const hanging = fetch(`${desk.address}${location}`, { method: 'PATCH', headers: { ...who.headers, ...piece, 'upload-offset': '0' }, duplex: 'half', signal: dead.signal, body: new ReadableStream({ start: (controller) => controller.enqueue(photo.subarray(0, 500)) }) } as RequestInit).catch(() => null)
    await expect.poll(async () => (await desk.parts.spool.sizeOf(location.split('/').at(-1)!))).toBe(500)
    expect(await desk.send(photo, '', who.headers, { uploadUrl: `${desk.address}${location}` })).toMatchObject({ location })
    dead.abort()
    await hanging
  })

  it('nothing that came in lies readable on the disk, neither on its way nor in the store', async () => {
    const who = await resident()
    const secret = randomBytes(3000)
    const { location } = (await begin(9000, who)).headers as { location: string }
    await desk.app.inject({ method: 'PATCH', url: location, headers: { ...who.headers, ...piece, 'upload-offset': '0' }, payload: secret })
    const id = await sent(photo, who)
    const disk = desk.onDisk()
    expect([disk.includes(secret.subarray(0, 24)), disk.includes('Telling'), disk.includes(photo.subarray(2000, 2032))]).toEqual([false, false, false])
    const shown = await get(`${who.root}/attachments/${id}`, who.headers)
    expect(disk.includes(shown.rawPayload.subarray(500, 532))).toBe(false)
  })

  it('a file is what its bytes are: a page, a program or an archive named as a picture is not taken and leaves nothing behind', async () => {
    const who = await resident()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    for (const file of [Buffer.from('<html><script>alert(1)</script></html>'), svg, Buffer.concat([Buffer.from('MZ'), randomBytes(600)]), zipOf('照片.jpg', photo)]) {
      expect(await refusalFor(file, who)).toMatchObject({ status: 415, code: 'attachment.sort_not_taken' })
    }
    expect((await get(`${who.root}/attachments`, who.headers)).json().items).toEqual([])
    expect(await refusalFor(Buffer.concat([photo.subarray(0, 400), randomBytes(50)]), who)).toMatchObject({ status: 422, code: 'attachment.unreadable' })
  })

  it('an infected file is refused; while the scanner is away the file waits and is settled when it is back', async () => {
    const who = await resident()
    desk.verdict = { verdict: 'infected', scanner: 'told', found: 'Eicar' }
    expect(await refusalFor(photo, who)).toMatchObject({ status: 422, code: 'attachment.infected' })
    desk.verdict = null
    const { location } = (await begin(photo.length, who)).headers as { location: string }
    const waiting = await desk.app.inject({ method: 'PATCH', url: location, headers: { ...who.headers, ...piece, 'upload-offset': '0' }, payload: photo })
    expect([waiting.statusCode, waiting.json().code]).toEqual([503, 'attachment.scan_unavailable'])
    expect((await get(location, who.headers)).statusCode).toBe(503)
    desk.verdict = { verdict: 'not_scanned', scanner: 'none' }
    expect((await get(location, who.headers)).json()).toMatchObject({ isSettled: true })
    expect((await get(`${who.root}/attachments`, who.headers)).json().items).toMatchObject([{ scan: 'not_scanned' }])
  })

  it('too large, too many, nothing, too much: each is refused by its own sentence', async () => {
    const who = await resident()
    expect((await begin(5_000_001, who)).json()).toMatchObject({ status: 413, code: 'attachment.too_large' })
    expect((await begin(0, who)).json()).toMatchObject({ code: 'attachment.empty' })
    const { location } = (await begin(10, who)).headers as { location: string }
    const over = await desk.app.inject({ method: 'PATCH', url: location, headers: { ...who.headers, ...piece, 'upload-offset': '0' }, payload: Buffer.alloc(11) })
    expect(over.json()).toMatchObject({ status: 413, code: 'upload.too_long' })
    for (let count = 0; count < 4; count += 1) expect((await begin(100, who)).statusCode).toBe(201)
    expect((await begin(100, who)).json()).toMatchObject({ status: 409, code: 'attachment.too_many' })
    const noLength = await desk.app.inject({ method: 'POST', url: `${who.root}/uploads`, headers: { ...who.headers, ...tus } })
    expect(noLength.json()).toMatchObject({ status: 400, code: 'upload.length_missing' })
    expect((await desk.app.inject({ method: 'POST', url: `${who.root}/uploads`, headers: { ...who.headers, 'upload-length': '5' } })).json()).toMatchObject({ status: 412, code: 'upload.version_unknown' })
  })

  it('an upload belongs to whoever began it; nobody goes on with another’s', async () => {
    const [who, other] = [await resident(), await resident({ petitioner: { sort: 'person', phone: '13900000001' } })]
    const { location } = (await begin(100, who)).headers as { location: string }
    const id = location.split('/').at(-1)!
    for (const url of [location, `${other.root}/uploads/${id}`]) expect((await get(url, other.headers)).statusCode).toBe(404)
    expect((await desk.app.inject({ method: 'DELETE', url: `${other.root}/uploads/${id}`, headers: { ...other.headers, ...tus } })).statusCode).toBe(404)
    expect((await desk.app.inject({ method: 'DELETE', url: location, headers: { ...who.headers, ...tus } })).statusCode).toBe(204)
    expect((await get(location, who.headers)).json()).toMatchObject({ code: 'upload.not_found' })
  })

  it('what nobody goes on with is swept out after a day', async () => {
    const who = await resident()
    const { location } = (await begin(100, who)).headers as { location: string }
    const id = location.split('/').at(-1)!
    await desk.app.inject({ method: 'PATCH', url: location, headers: { ...who.headers, ...piece, 'upload-offset': '0' }, payload: Buffer.alloc(50) })
    const before = desk.town.time.now()
    desk.town.time.set('2026-03-03T02:00:00Z')
    expect(await desk.uploads.sweep()).toBeGreaterThan(0)
    desk.town.time.set(before)
    expect(await desk.parts.spool.sizeOf(id)).toBe(0)
  })
})

describe('files on their way out', () => {
  it('they come whole or in part, as files that no browser runs', async () => {
    const who = await resident()
    const id = await sent(photo, who, '../../<b>照片.exe')
    const url = `${who.root}/attachments/${id}`
    const whole = await get(url, who.headers)
    expect(whole.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'accept-ranges': 'bytes', 'content-security-policy': "default-src 'none'; sandbox", 'content-length': String(whole.rawPayload.length) })
    expect(whole.headers['content-disposition']).toMatch(/^attachment; filename=".*\.exe\.jpg"; filename\*=UTF-8''[^/\\<>]*%E7%85%A7%E7%89%87\.exe\.jpg$/)
    for (const [range, from, to] of [['bytes=0-9', 0, 9], ['bytes=100-', 100, whole.rawPayload.length - 1], ['bytes=-5', whole.rawPayload.length - 5, whole.rawPayload.length - 1]] as const) {
      const part = await get(url, { ...who.headers, range })
      expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes ${from}-${to}/${whole.rawPayload.length}`])
      expect(part.rawPayload.equals(whole.rawPayload.subarray(from, to + 1))).toBe(true)
    }
    const beyond = await get(url, { ...who.headers, range: 'bytes=99999999-' })
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${whole.rawPayload.length}`])
    expect((await get(url, { ...who.headers, 'if-none-match': String(whole.headers.etag) })).statusCode).toBe(304)
  })

  it('R126: a film is handed out without its place and otherwise as it was; as it came only with a reason, which is written down', async () => {
    const place = '+39.9042+116.4074/'
    const film = Buffer.concat([box('ftyp', 'isom\0\0\0\0isom'), box('moov', box('udta', box('\u00a9xyz', '\0\x12\0\0', place))), box('mdat', randomBytes(200_000))])
    const who = await resident()
    const id = await sent(film, who, '现场.mp4')
    const shown = await get(`${who.root}/attachments/${id}`, who.headers)
    expect([shown.headers['content-type'], shown.rawPayload.length, shown.rawPayload.includes(place)]).toEqual(['video/mp4', film.length, false])
    expect(shown.rawPayload.subarray(80).equals(film.subarray(80))).toBe(true)
    const part = await get(`${who.root}/attachments/${id}`, { ...who.headers, range: 'bytes=40-79' })
    expect(part.rawPayload.equals(shown.rawPayload.subarray(40, 80))).toBe(true)
    const original = `/api/v1/orders/${who.orderId}/attachments/${id}/original`
    expect((await desk.ask('dispatcher', 'POST', original, { reason: '核对地点' })).statusCode).toBe(403)
    expect((await desk.ask('call_taker', 'POST', original, { reason: '核对地点' })).json()).toMatchObject({ code: 'access.no_tie' })
    await desk.ask('dispatcher', 'POST', `/api/v1/orders/${who.orderId}/amend-appeal`, { changes: { categoryId: '0102-01' }, reason: '补登' })
    await desk.ask('dispatcher', 'POST', `/api/v1/orders/${who.orderId}/dispatch-order`, { leadUnitId: street, reason: '属地' })
    const revealed = await desk.ask(personIn(desk.town, street, 'handler'), 'POST', original, { reason: '核对地点' })
    expect([revealed.statusCode, revealed.rawPayload.equals(film)]).toEqual([200, true])
    const { rows } = await desk.town.pool.query('select person_id, reason, personal from look where subject_id = $1', [id])
    expect(rows).toEqual([{ person_id: `handler@${street}`, reason: '核对地点', personal: true }])
  })

  it('R126: units that have nothing to do with an order see none of its files, and the petitioner sees no evidence', async () => {
    const who = await resident()
    const id = await sent(photo, who)
    await desk.ask('dispatcher', 'POST', `/api/v1/orders/${who.orderId}/amend-appeal`, { changes: { categoryId: '0102-01' }, reason: '补登' })
    await desk.ask('dispatcher', 'POST', `/api/v1/orders/${who.orderId}/dispatch-order`, { leadUnitId: street, reason: '属地' })
    const [handler, stranger] = [personIn(desk.town, street, 'handler'), personIn(desk.town, '990102001', 'handler')]
    await desk.ask(handler, 'POST', `/api/v1/orders/${who.orderId}/sign-order`, {})
    const files = `/api/v1/orders/${who.orderId}/attachments`
    expect((await desk.ask(handler, 'GET', `${files}/${id}`)).statusCode).toBe(200)
    expect((await desk.ask(stranger, 'GET', `${files}/${id}`)).statusCode).toBe(404)
    expect((await desk.ask(stranger, 'GET', files)).json()).toMatchObject({ items: [] })
    const evidence = await desk.send(photo, `/api/v1/orders/${who.orderId}/uploads`, { 'x-test-person': handler.personId }, { metadata: { filename: '修好了.jpg', purpose: 'evidence' } })
    const refused = await desk.send(photo, `/api/v1/orders/${who.orderId}/uploads`, { 'x-test-person': stranger.personId }, { metadata: { purpose: 'evidence' } })
    expect([evidence, refused]).toMatchObject([{ location: expect.anything() }, { status: 404, code: 'order.not_found' }])
    expect((await desk.ask(handler, 'GET', files)).json().items).toHaveLength(2)
    expect((await get(`${who.root}/attachments`, who.headers)).json().items).toMatchObject([{ attachmentId: id }])
    const evidenceId = (evidence as { location: string }).location.split('/').at(-1)!
    expect((await get(`${who.root}/attachments/${evidenceId}`, who.headers)).statusCode).toBe(404)
  })

  it('R126: nobody listens to a confidential report without a reason, its reporter excepted', async () => {
    const who = await resident({ kind: 'report', confidential: true })
    const speech = Buffer.concat([Buffer.from('RIFF\x24\x08\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\0\x08\0\0', 'latin1'), Buffer.alloc(2048)])
    const id = await sent(speech, who, '举报.wav')
    expect((await desk.ask('dispatcher', 'GET', `/api/v1/orders/${who.orderId}/attachments/${id}`)).json()).toMatchObject({ status: 403, code: 'attachment.gives_reporter_away' })
    expect((await get(`${who.root}/attachments/${id}`, who.headers)).statusCode).toBe(200)
  })

  it('what was taken back is handed out to nobody; what was erased is gone from the disk', async () => {
    const who = await resident()
    const [back, erased] = [await sent(photo, who), await sent(photo, who)]
    await desk.app.inject({ method: 'POST', url: `${who.root}/withdraw-attachment`, headers: who.headers, payload: { attachmentId: back, reason: '传错了' } })
    expect((await get(`${who.root}/attachments/${back}`, who.headers)).statusCode).toBe(404)
    expect((await get(`${who.root}/attachments`, who.headers)).json().items).toMatchObject([{ withdrawnAt: expect.any(String) }, { withdrawnAt: null }])
    await desk.ask('call_taker', 'POST', `/api/v1/orders/${who.orderId}/redirect-order`, { treatment: 'legal_channel', reason: '已在诉讼中' })
    expect(await eraseOrder(desk.town, who.orderId, 'retention_passed')).toBeNull()
    const { rows: [before] } = await desk.town.pool.query<{ original_address: string }>('select original_address from attachment where attachment_id = $1', [erased])
    await settled(desk.town.pool)
    await followTrace(desk.town.pool, desk.town.cityId, attachmentEraser(desk.town.cityId, desk.town.time, desk.parts.files))
    expect((await get(`${who.root}/attachments/${erased}`, who.headers)).statusCode).toBe(404)
    const { rows: [after] } = await desk.town.pool.query('select name, original_address, shown, thumbnail from attachment where attachment_id = $1', [erased])
    expect(after).toEqual({ name: '', original_address: null, shown: null, thumbnail: null })
    await expect(async () => { for await (const _ of desk.parts.files.read(before!.original_address)); }).rejects.toThrow('no file')
  })

  it.skipIf(!hasSharedMedia)('R124: photographs, speech and film from life go in and out', async () => {
    const who = await resident()
    for (const [name, type] of [['photo_gps_DSCN0010.jpg', 'image/jpeg'], ['speech_zh.wav', 'audio/wav'], ['video_5s.mp4', 'video/mp4']] as const) {
      const file = sharedFile(name)
      const out = await get(`${who.root}/attachments/${await sent(file, who, name)}`, who.headers)
      expect(out.headers['content-type']).toBe(type)
      expect(out.rawPayload.includes('NIKON')).toBe(false)
      expect(type === 'image/jpeg' || out.rawPayload.length === file.length).toBe(true)
    }
  })

  it('the answers are as the API’s pages promise them', () => expect(desk.misfits).toEqual([]))
})
