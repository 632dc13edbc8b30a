import { createHash, randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { telephonePhoto, zipOf } from '../../../packages/gateways/testing/sample-files.ts'
import { startAttachmentDesk, type AttachmentDesk } from '../testing/attachment-desk.ts'
import { residentFiles, tus, type ResidentFiles } from '../testing/resident-files.ts'

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

const piece = { ...tus, 'content-type': 'application/offset+octet-stream' }

describe('files on their way in', () => {
  it('R124: a resident’s picture comes in by a tus client in pieces, and is at the order as it is meant to be seen', async () => {
    const who = await residents.resident()
    const id = await residents.sent(photo, who)
    const { items } = (await residents.get(`${who.root}/attachments`, who.headers)).json()
    expect(items).toMatchObject([
      {
        attachmentId: id,
        purpose: 'appeal',
        sort: 'picture',
        name: '照片.jpg',
        width: 900,
        height: 1200,
        hasThumbnail: true,
        scan: 'clean',
        sha256: createHash('sha256').update(photo).digest('hex'),
      },
    ])
    const shown = await residents.get(`${who.root}/attachments/${id}`, who.headers)
    expect((await sharp(shown.rawPayload).metadata()).exif).toBeUndefined()
    expect(
      (
        await sharp(
          (
            await residents.get(`${who.root}/attachments/${id}?shape=thumbnail`, who.headers)
          ).rawPayload,
        ).metadata()
      ).height,
    ).toBe(320)
  })

  it('what breaks off goes on from the last byte that arrived', async () => {
    const who = await residents.resident()
    const { location } = (await residents.begin(photo.length, who)).headers as { location: string }
    const head = () => desk.app.inject({ method: 'HEAD', url: location, headers: { ...who.headers, ...tus } })
    await desk.app.inject({
      method: 'PATCH',
      url: location,
      headers: { ...who.headers, ...piece, 'upload-offset': '0' },
      payload: photo.subarray(0, 700),
    })
    expect((await head()).headers).toMatchObject({
      'upload-offset': '700',
      'upload-length': String(photo.length),
      'cache-control': 'no-store',
    })
    const wrong = await desk.app.inject({
      method: 'PATCH',
      url: location,
      headers: { ...who.headers, ...piece, 'upload-offset': '0' },
      payload: photo,
    })
    expect([wrong.statusCode, wrong.json().code]).toEqual([409, 'upload.wrong_offset'])
    expect(await desk.send(photo, '', who.headers, { uploadUrl: `${desk.address}${location}` })).toMatchObject({
      location,
    })
    expect((await head()).headers['upload-offset']).toBe(String(photo.length))
    expect((await residents.get(`${who.root}/attachments`, who.headers)).json().items).toHaveLength(1)
  })

  it('a sender who comes back does not wait for the line that went dead', async () => {
    const who = await residents.resident()
    const { location } = (await residents.begin(photo.length, who)).headers as { location: string }
    const dead = new AbortController()
    const hanging = fetch(`${desk.address}${location}`, {
      method: 'PATCH',
      headers: { ...who.headers, ...piece, 'upload-offset': '0' },
      duplex: 'half',
      signal: dead.signal,
      body: new ReadableStream({ start: (controller) => controller.enqueue(photo.subarray(0, 500)) }),
    } as RequestInit).catch(() => null)
    await expect.poll(async () => await desk.parts.spool.sizeOf(location.split('/').at(-1)!)).toBe(500)
    expect(await desk.send(photo, '', who.headers, { uploadUrl: `${desk.address}${location}` })).toMatchObject({
      location,
    })
    dead.abort()
    await hanging
  })

  it('nothing that came in lies readable on the disk, neither on its way nor in the store', async () => {
    const who = await residents.resident()
    const secret = randomBytes(3000)
    const { location } = (await residents.begin(9000, who)).headers as { location: string }
    await desk.app.inject({
      method: 'PATCH',
      url: location,
      headers: { ...who.headers, ...piece, 'upload-offset': '0' },
      payload: secret,
    })
    const id = await residents.sent(photo, who)
    const disk = desk.onDisk()
    expect([
      disk.includes(secret.subarray(0, 24)),
      disk.includes('Telling'),
      disk.includes(photo.subarray(2000, 2032)),
    ]).toEqual([false, false, false])
    const shown = await residents.get(`${who.root}/attachments/${id}`, who.headers)
    expect(disk.includes(shown.rawPayload.subarray(500, 532))).toBe(false)
  })

  it('a file is what its bytes are: a page, a program or an archive named as a picture is not taken and leaves nothing behind', async () => {
    const who = await residents.resident()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    for (const file of [
      Buffer.from('<html><script>alert(1)</script></html>'),
      svg,
      Buffer.concat([Buffer.from('MZ'), randomBytes(600)]),
      zipOf('照片.jpg', photo),
    ]) {
      expect(await residents.refusalFor(file, who)).toMatchObject({ status: 415, code: 'attachment.sort_not_taken' })
    }
    expect((await residents.get(`${who.root}/attachments`, who.headers)).json().items).toEqual([])
    expect(await residents.refusalFor(Buffer.concat([photo.subarray(0, 400), randomBytes(50)]), who)).toMatchObject({
      status: 422,
      code: 'attachment.unreadable',
    })
  })

  it('an infected file is refused; while the scanner is away the file waits and is settled when it is back', async () => {
    const who = await residents.resident()
    desk.verdict = { verdict: 'infected', scanner: 'told', found: 'Eicar' }
    expect(await residents.refusalFor(photo, who)).toMatchObject({ status: 422, code: 'attachment.infected' })
    desk.verdict = null
    const { location } = (await residents.begin(photo.length, who)).headers as { location: string }
    const waiting = await desk.app.inject({
      method: 'PATCH',
      url: location,
      headers: { ...who.headers, ...piece, 'upload-offset': '0' },
      payload: photo,
    })
    expect([waiting.statusCode, waiting.json().code]).toEqual([503, 'attachment.scan_unavailable'])
    expect((await residents.get(location, who.headers)).statusCode).toBe(503)
    desk.verdict = { verdict: 'not_scanned', scanner: 'none' }
    expect((await residents.get(location, who.headers)).json()).toMatchObject({ isSettled: true })
    expect((await residents.get(`${who.root}/attachments`, who.headers)).json().items).toMatchObject([
      { scan: 'not_scanned' },
    ])
  })

  it('too large, too many, nothing, too much: each is refused by its own sentence', async () => {
    const who = await residents.resident()
    expect((await residents.begin(5_000_001, who)).json()).toMatchObject({ status: 413, code: 'attachment.too_large' })
    expect((await residents.begin(0, who)).json()).toMatchObject({ code: 'attachment.empty' })
    const { location } = (await residents.begin(10, who)).headers as { location: string }
    const over = await desk.app.inject({
      method: 'PATCH',
      url: location,
      headers: { ...who.headers, ...piece, 'upload-offset': '0' },
      payload: Buffer.alloc(11),
    })
    expect(over.json()).toMatchObject({ status: 413, code: 'upload.too_long' })
    for (let count = 0; count < 4; count += 1) expect((await residents.begin(100, who)).statusCode).toBe(201)
    expect((await residents.begin(100, who)).json()).toMatchObject({ status: 409, code: 'attachment.too_many' })
    const noLength = await desk.app.inject({
      method: 'POST',
      url: `${who.root}/uploads`,
      headers: { ...who.headers, ...tus },
    })
    expect(noLength.json()).toMatchObject({ status: 400, code: 'upload.length_missing' })
    expect(
      (
        await desk.app.inject({
          method: 'POST',
          url: `${who.root}/uploads`,
          headers: { ...who.headers, 'upload-length': '5' },
        })
      ).json(),
    ).toMatchObject({ status: 412, code: 'upload.version_unknown' })
  })

  it('an upload belongs to whoever began it; nobody goes on with another’s', async () => {
    const [who, other] = [
      await residents.resident(),
      await residents.resident({ petitioner: { sort: 'person', phone: '13900000001' } }),
    ]
    const { location } = (await residents.begin(100, who)).headers as { location: string }
    const id = location.split('/').at(-1)!
    for (const url of [location, `${other.root}/uploads/${id}`])
      expect((await residents.get(url, other.headers)).statusCode).toBe(404)
    expect(
      (
        await desk.app.inject({
          method: 'DELETE',
          url: `${other.root}/uploads/${id}`,
          headers: { ...other.headers, ...tus },
        })
      ).statusCode,
    ).toBe(404)
    expect(
      (await desk.app.inject({ method: 'DELETE', url: location, headers: { ...who.headers, ...tus } })).statusCode,
    ).toBe(204)
    expect((await residents.get(location, who.headers)).json()).toMatchObject({ code: 'upload.not_found' })
  })

  it('what nobody goes on with is swept out after a day', async () => {
    const who = await residents.resident()
    const { location } = (await residents.begin(100, who)).headers as { location: string }
    const id = location.split('/').at(-1)!
    await desk.app.inject({
      method: 'PATCH',
      url: location,
      headers: { ...who.headers, ...piece, 'upload-offset': '0' },
      payload: Buffer.alloc(50),
    })
    const before = desk.town.time.now()
    desk.town.time.set('2026-03-03T02:00:00Z')
    expect(await desk.uploads.sweep()).toBeGreaterThan(0)
    desk.town.time.set(before)
    expect(await desk.parts.spool.sizeOf(id)).toBe(0)
  })
})
