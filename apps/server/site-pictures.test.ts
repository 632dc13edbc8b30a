import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WhistleView } from '@shaoying/contract'
import { startAttachmentDesk, type AttachmentDesk } from './testing/attachment-desk.ts'
import { personIn } from './testing/test-server.ts'

const [street, works] = ['990101001', '990101-city-management'] as const
const here = { longitude: 116.4, latitude: 39.9 }
let desk: AttachmentDesk
beforeAll(async () => void (desk = await startAttachmentDesk()))
afterAll(() => desk.close())

const photo = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#846' } })
    .jpeg()
    .withExif({ IFD0: { Artist: '拍摄者姓名' } })
    .toBuffer()

async function blown(): Promise<string> {
  const leader = personIn(desk.town, street, 'whistle_initiator')
  const answer = await desk.ask(leader, 'POST', '/api/v1/whistles/blow-at-once', {
    title: '暖气不热',
    account: '多户不热',
    categoryId: '0201-01',
    callerUnitId: street,
    point: { name: '五号楼', position: here },
    standard: '十八度',
    units: [{ unitId: works, ask: '到场' }],
  })
  return answer.json<WhistleView>().id
}
async function put(personId: string, whistleId: string, pictureId: string, body: Buffer) {
  const answer = await fetch(`${desk.address}/api/v1/whistles/${whistleId}/pictures/${pictureId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', 'x-test-person': personId },
    body: new Uint8Array(body),
  })
  return { status: answer.status, code: answer.status < 300 ? '' : ((await answer.json()) as { code: string }).code }
}

it('R102 R044: a picture from the spot is taken once however often the phone sends it, without what the camera wrote into it, and seen by whoever sees the whistle', async () => {
  const officer = personIn(desk.town, works, 'report_in_officer')
  const stranger = personIn(desk.town, '990102001', 'report_in_officer')
  const [whistleId, pictureId, picture] = [await blown(), randomUUID(), await photo()]
  for (const who of [officer, stranger]) await desk.ask(who, 'GET', '/api/v1/whistles-under-way')
  expect([
    await put(officer.personId, whistleId, pictureId, picture),
    await put(officer.personId, whistleId, pictureId, picture),
  ]).toEqual([
    { status: 201, code: '' },
    { status: 204, code: '' },
  ])
  expect((await put(stranger.personId, whistleId, randomUUID(), picture)).status).toBe(404)
  const checkedIn = await desk.ask(officer, 'POST', `/api/v1/whistles/${whistleId}/check-in`, {
    unitId: works,
    checkInId: 'p',
    position: here,
    accuracyMetres: 5,
    takenAt: desk.town.time.now(),
    sentAt: desk.town.time.now(),
    offline: false,
    photoId: pictureId,
  })
  expect(checkedIn.json<WhistleView>().legs[0]).toMatchObject({
    standing: 'arrived',
    checkIns: [{ photoId: pictureId }],
  })
  const seen = await desk.ask(
    personIn(desk.town, street, 'whistle_initiator'),
    'GET',
    `/api/v1/whistles/${whistleId}/pictures/${pictureId}`,
  )
  expect([seen.statusCode, String(seen.headers['content-type']).startsWith('image/')]).toEqual([200, true])
  expect((await sharp(seen.rawPayload).metadata()).exif).toBeUndefined()
  expect((await desk.ask(stranger, 'GET', `/api/v1/whistles/${whistleId}/pictures/${pictureId}`)).statusCode).toBe(404)
  expect((await put(officer.personId, whistleId, randomUUID(), Buffer.from('<svg onload=alert(1)>'))).code).toBe(
    'attachment.sort_not_taken',
  )
  expect((await put(officer.personId, whistleId, randomUUID(), Buffer.alloc(0))).code).toBe('attachment.empty')
})
