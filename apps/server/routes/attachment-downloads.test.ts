import { randomBytes } from 'node:crypto'
import { attachmentEraser, eraseOrder, followTrace } from '@shaoying/application'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settled } from '../../../packages/store/testing/settled.ts'
import { box, hasSharedMedia, sharedFile, telephonePhoto } from '../../../packages/gateways/testing/sample-files.ts'
import { startAttachmentDesk, type AttachmentDesk } from '../testing/attachment-desk.ts'
import { residentFiles, type ResidentFiles } from '../testing/resident-files.ts'
import { personIn } from '../testing/test-server.ts'

let desk: AttachmentDesk
let photo: Buffer
let residents: ResidentFiles
beforeAll(async () => {
  desk = await startAttachmentDesk()
  residents = residentFiles(desk)
  photo = await telephonePhoto(1200, 900)
})
afterAll(() => desk.close())
beforeEach(() => void (desk.verdict = { verdict: 'clean', scanner: 'told' }))

const street = '990101001'

describe('files on their way out', () => {
  it('they come whole or in part, as files that no browser runs', async () => {
    const who = await residents.resident()
    const id = await residents.sent(photo, who, '../../<b>照片.exe')
    const url = `${who.root}/attachments/${id}`
    const whole = await residents.get(url, who.headers)
    expect(whole.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-length': String(whole.rawPayload.length),
    })
    expect(whole.headers['content-disposition']).toMatch(
      /^attachment; filename=".*\.exe\.jpg"; filename\*=UTF-8''[^/\\<>]*%E7%85%A7%E7%89%87\.exe\.jpg$/,
    )
    for (const [range, from, to] of [
      ['bytes=0-9', 0, 9],
      ['bytes=100-', 100, whole.rawPayload.length - 1],
      ['bytes=-5', whole.rawPayload.length - 5, whole.rawPayload.length - 1],
    ] as const) {
      const part = await residents.get(url, { ...who.headers, range })
      expect([part.statusCode, part.headers['content-range']]).toEqual([
        206,
        `bytes ${from}-${to}/${whole.rawPayload.length}`,
      ])
      expect(part.rawPayload.equals(whole.rawPayload.subarray(from, to + 1))).toBe(true)
    }
    const beyond = await residents.get(url, { ...who.headers, range: 'bytes=99999999-' })
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${whole.rawPayload.length}`])
    expect((await residents.get(url, { ...who.headers, 'if-none-match': String(whole.headers.etag) })).statusCode).toBe(
      304,
    )
  })

  it('R126: a film is handed out without its place and otherwise as it was; as it came only with a reason, which is written down', async () => {
    const place = '+39.9042+116.4074/'
    const film = Buffer.concat([
      box('ftyp', 'isom\0\0\0\0isom'),
      box('moov', box('udta', box('\u00a9xyz', '\0\x12\0\0', place))),
      box('mdat', randomBytes(200_000)),
    ])
    const who = await residents.resident()
    const id = await residents.sent(film, who, '现场.mp4')
    const shown = await residents.get(`${who.root}/attachments/${id}`, who.headers)
    expect([shown.headers['content-type'], shown.rawPayload.length, shown.rawPayload.includes(place)]).toEqual([
      'video/mp4',
      film.length,
      false,
    ])
    expect(shown.rawPayload.subarray(80).equals(film.subarray(80))).toBe(true)
    const part = await residents.get(`${who.root}/attachments/${id}`, { ...who.headers, range: 'bytes=40-79' })
    expect(part.rawPayload.equals(shown.rawPayload.subarray(40, 80))).toBe(true)
    const original = `/api/v1/orders/${who.orderId}/attachments/${id}/original`
    expect((await desk.ask('dispatcher', 'POST', original, { reason: '核对地点' })).statusCode).toBe(403)
    expect((await desk.ask('call_taker', 'POST', original, { reason: '核对地点' })).json()).toMatchObject({
      code: 'access.no_tie',
    })
    await desk.ask('dispatcher', 'POST', `/api/v1/orders/${who.orderId}/amend-appeal`, {
      changes: { categoryId: '0102-01' },
      reason: '补登',
    })
    await desk.ask('dispatcher', 'POST', `/api/v1/orders/${who.orderId}/dispatch-order`, {
      leadUnitId: street,
      reason: '属地',
    })
    const revealed = await desk.ask(personIn(desk.town, street, 'handler'), 'POST', original, { reason: '核对地点' })
    expect([revealed.statusCode, revealed.rawPayload.equals(film)]).toEqual([200, true])
    const { rows } = await desk.town.pool.query('select person_id, reason, personal from look where subject_id = $1', [
      id,
    ])
    expect(rows).toEqual([{ person_id: `handler@${street}`, reason: '核对地点', personal: true }])
  })

  it('R126: units that have nothing to do with an order see none of its files, and the petitioner sees no evidence', async () => {
    const who = await residents.resident()
    const id = await residents.sent(photo, who)
    await desk.ask('dispatcher', 'POST', `/api/v1/orders/${who.orderId}/amend-appeal`, {
      changes: { categoryId: '0102-01' },
      reason: '补登',
    })
    await desk.ask('dispatcher', 'POST', `/api/v1/orders/${who.orderId}/dispatch-order`, {
      leadUnitId: street,
      reason: '属地',
    })
    const [handler, stranger] = [personIn(desk.town, street, 'handler'), personIn(desk.town, '990102001', 'handler')]
    await desk.ask(handler, 'POST', `/api/v1/orders/${who.orderId}/sign-order`, {})
    const files = `/api/v1/orders/${who.orderId}/attachments`
    expect((await desk.ask(handler, 'GET', `${files}/${id}`)).statusCode).toBe(200)
    expect((await desk.ask(stranger, 'GET', `${files}/${id}`)).statusCode).toBe(404)
    expect((await desk.ask(stranger, 'GET', files)).json()).toMatchObject({ items: [] })
    const evidence = await desk.send(
      photo,
      `/api/v1/orders/${who.orderId}/uploads`,
      { 'x-test-person': handler.personId },
      { metadata: { filename: '修好了.jpg', purpose: 'evidence' } },
    )
    const refused = await desk.send(
      photo,
      `/api/v1/orders/${who.orderId}/uploads`,
      { 'x-test-person': stranger.personId },
      { metadata: { purpose: 'evidence' } },
    )
    expect([evidence, refused]).toMatchObject([
      { location: expect.anything() },
      { status: 404, code: 'order.not_found' },
    ])
    expect((await desk.ask(handler, 'GET', files)).json().items).toHaveLength(2)
    expect((await residents.get(`${who.root}/attachments`, who.headers)).json().items).toMatchObject([
      { attachmentId: id },
    ])
    const evidenceId = (evidence as { location: string }).location.split('/').at(-1)!
    expect((await residents.get(`${who.root}/attachments/${evidenceId}`, who.headers)).statusCode).toBe(404)
  })

  it('R126: nobody listens to a confidential report without a reason, its reporter excepted', async () => {
    const who = await residents.resident({ kind: 'report', confidential: true })
    const speech = Buffer.concat([
      Buffer.from(
        'RIFF\x24\x08\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\0\x08\0\0',
        'latin1',
      ),
      Buffer.alloc(2048),
    ])
    const id = await residents.sent(speech, who, '举报.wav')
    expect(
      (await desk.ask('dispatcher', 'GET', `/api/v1/orders/${who.orderId}/attachments/${id}`)).json(),
    ).toMatchObject({ status: 403, code: 'attachment.gives_reporter_away' })
    expect((await residents.get(`${who.root}/attachments/${id}`, who.headers)).statusCode).toBe(200)
  })

  it('what was taken back is handed out to nobody; what was erased is gone from the disk', async () => {
    const who = await residents.resident()
    const [back, erased] = [await residents.sent(photo, who), await residents.sent(photo, who)]
    await desk.app.inject({
      method: 'POST',
      url: `${who.root}/withdraw-attachment`,
      headers: who.headers,
      payload: { attachmentId: back, reason: '传错了' },
    })
    expect((await residents.get(`${who.root}/attachments/${back}`, who.headers)).statusCode).toBe(404)
    expect((await residents.get(`${who.root}/attachments`, who.headers)).json().items).toMatchObject([
      { withdrawnAt: expect.any(String) },
      { withdrawnAt: null },
    ])
    await desk.ask('call_taker', 'POST', `/api/v1/orders/${who.orderId}/redirect-order`, {
      treatment: 'legal_channel',
      reason: '已在诉讼中',
    })
    expect(await eraseOrder(desk.town, who.orderId, 'retention_passed')).toBeNull()
    const {
      rows: [before],
    } = await desk.town.pool.query<{ original_address: string }>(
      'select original_address from attachment where attachment_id = $1',
      [erased],
    )
    await settled(desk.town.pool)
    await followTrace(
      desk.town.pool,
      desk.town.cityId,
      attachmentEraser(desk.town.cityId, desk.town.time, desk.parts.files),
    )
    expect((await residents.get(`${who.root}/attachments/${erased}`, who.headers)).statusCode).toBe(404)
    const {
      rows: [after],
    } = await desk.town.pool.query(
      'select name, original_address, shown, thumbnail from attachment where attachment_id = $1',
      [erased],
    )
    expect(after).toEqual({ name: '', original_address: null, shown: null, thumbnail: null })
    await expect(async () => {
      for await (const _ of desk.parts.files.read(before!.original_address));
    }).rejects.toThrow('no file')
  })

  it.skipIf(!hasSharedMedia)('R124: photographs, speech and film from life go in and out', async () => {
    const who = await residents.resident()
    for (const [name, type] of [
      ['photo_gps_DSCN0010.jpg', 'image/jpeg'],
      ['speech_zh.wav', 'audio/wav'],
      ['video_5s.mp4', 'video/mp4'],
    ] as const) {
      const file = sharedFile(name)
      const out = await residents.get(`${who.root}/attachments/${await residents.sent(file, who, name)}`, who.headers)
      expect(out.headers['content-type']).toBe(type)
      expect(out.rawPayload.includes('NIKON')).toBe(false)
      expect(type === 'image/jpeg' || out.rawPayload.length === file.length).toBe(true)
    }
  })

  it('the answers are as the API’s pages promise them', () => expect(desk.misfits).toEqual([]))
})
