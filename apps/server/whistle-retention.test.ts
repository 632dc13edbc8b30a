import { randomUUID } from 'node:crypto'
import {
  dailyChores,
  followTrace,
  orderFolds,
  rebuildTrace,
  recordFolds,
  siteDataEraser,
  verifyTrace,
  whistleFiguresFollower,
  type City,
} from '@shaoying/application'
import type { WhistleView } from '@shaoying/contract'
import { addSeconds, type Actor } from '@shaoying/domain'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settled } from '../../packages/store/testing/settled.ts'
import { startAttachmentDesk, type AttachmentDesk } from './testing/attachment-desk.ts'
import { personIn } from './testing/test-server.ts'

const [street, works] = ['990101001', '990101-city-management'] as const
const here = { longitude: 116.4, latitude: 39.9 }
const line = '010-55509999'
let desk: AttachmentDesk
beforeAll(async () => void (desk = await startAttachmentDesk()))
afterAll(() => desk.close())

const leader = () => personIn(desk.town, street, 'whistle_initiator')
const officer = () => personIn(desk.town, works, 'report_in_officer')
async function give(who: Actor, whistleId: string, command: string, input: object): Promise<WhistleView> {
  const answer = await desk.ask(who, 'POST', `/api/v1/whistles/${whistleId}/${command}`, input)
  expect(answer.json()).not.toHaveProperty('code')
  return answer.json()
}
/** A whistle with a guest and a picture, closed. */
async function closed(): Promise<{ readonly whistleId: string; readonly pictureId: string }> {
  const pictureId = randomUUID()
  const call = {
    title: '暖气不热',
    account: '多户不热',
    categoryId: '0201-01',
    callerUnitId: street,
    point: { name: '五号楼', position: here },
    standard: '十八度',
    units: [
      { unitId: works, ask: '到场' },
      { guest: { name: '业主委员会', contact: line }, ask: '协调入户' },
    ],
  }
  const { id: whistleId } = (
    await desk.ask(leader(), 'POST', '/api/v1/whistles/blow-at-once', call)
  ).json<WhistleView>()
  await desk.ask(officer(), 'GET', '/api/v1/whistles-under-way')
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#846' } })
    .jpeg()
    .toBuffer()
  expect(
    (
      await fetch(`${desk.address}/api/v1/whistles/${whistleId}/pictures/${pictureId}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream', 'x-test-person': officer().personId },
        body: new Uint8Array(picture),
      })
    ).status,
  ).toBe(201)
  const at = desk.town.time.now()
  await give(officer(), whistleId, 'check-in', {
    unitId: works,
    checkInId: 'p',
    position: here,
    accuracyMetres: 5,
    takenAt: at,
    sentAt: at,
    offline: false,
    photoId: pictureId,
  })
  await give(officer(), whistleId, 'report-done', { unitId: works, result: '十九度' })
  await give(leader(), whistleId, 'release-unit', { unitId: 'guest-2', reason: '已不需要' })
  await give(leader(), whistleId, 'close-whistle', {
    standardMetAt: at,
    verification: '测温',
    summary: '达标',
    plans: [],
  })
  return { whistleId, pictureId }
}
async function aDayPasses(): Promise<number> {
  const noted = await dailyChores
    .find(({ name }) => name === 'whistle retention')!
    .run({ ...desk.town, close: desk.town.end } as City)
  await settled(desk.town.pool)
  for (const follower of [
    siteDataEraser(desk.town.cityId, desk.town.time, desk.parts.files),
    whistleFiguresFollower(desk.town),
  ])
    await followTrace(desk.town.pool, desk.town.cityId, follower)
  return noted
}
const pictureOf = async ({ whistleId, pictureId }: { readonly whistleId: string; readonly pictureId: string }) =>
  desk.ask(leader(), 'GET', `/api/v1/whistles/${whistleId}/pictures/${pictureId}`)
const contactOf = async (whistleId: string, who: Actor = leader()) =>
  (
    await desk.ask(who, 'POST', `/api/v1/whistles/${whistleId}/guest-contacts`, {
      unitId: 'guest-2',
      reason: '催促到场',
    })
  ).json<{ contact?: string; code?: string }>()
const figures = async () =>
  (
    await desk.ask(
      leader(),
      'GET',
      `/api/v1/units/${street}/whistle-figures?fromAt=2026-01-01T00:00:00Z&untilAt=2026-12-31T00:00:00Z`,
    )
  ).json()

it('R126: a guest’s contact is in no trace, shown to who commands, with a reason and on record', async () => {
  const { whistleId } = await closed()
  const {
    rows: [found],
  } = await desk.town.pool.query<{ text: string }>(
    "select (select string_agg(payload::text, ' ') from event where stream_id = $1) || (select state::text from record_state where record_id = $1) as text",
    [whistleId],
  )
  expect(found!.text).not.toContain(line)
  expect((await desk.ask(leader(), 'GET', `/api/v1/whistles/${whistleId}`)).json<WhistleView>().legs[1]!.guest).toEqual(
    { name: '业主委员会', contact: expect.stringContaining('*') },
  )
  expect(await contactOf(whistleId)).toEqual({ contact: line })
  expect((await contactOf(whistleId, officer())).code).toBe('access.no_permission')
  expect((await contactOf(whistleId, personIn(desk.town, '990101002', 'whistle_initiator'))).code).toBe(
    'record.not_found',
  )
  expect((await desk.town.pool.query('select reason from look where subject_id = $1', [whistleId])).rows).toEqual([
    { reason: '催促到场' },
  ])
})

it('R126: pictures and contacts go on the pack’s day and not before; trace, figures and what was done stay', async () => {
  const whistle = await closed()
  const endedAt = desk.town.time.now()
  const { sitePictureDays, guestContactDays } = desk.town.rules.pack.rules.retention
  await aDayPasses()
  const before = await figures()
  expect(before.blown.solved).toBeGreaterThan(0)
  desk.town.time.set(addSeconds(endedAt, guestContactDays * 86_400))
  await aDayPasses()
  expect(await contactOf(whistle.whistleId)).toEqual({ contact: line })
  desk.town.time.set(addSeconds(endedAt, guestContactDays * 86_400 + 1))
  expect(await aDayPasses()).toBeGreaterThan(0)
  expect((await contactOf(whistle.whistleId)).code).toBe('vault.nothing_stored')
  expect((await pictureOf(whistle)).statusCode).toBe(200)
  const {
    rows: [row],
  } = await desk.town.pool.query<{ shown: { address: string } }>(
    'select shown from site_picture where picture_id = $1',
    [whistle.pictureId],
  )
  desk.town.time.set(addSeconds(endedAt, sitePictureDays * 86_400 + 1))
  await aDayPasses()
  expect((await pictureOf(whistle)).json()).toMatchObject({ status: 410, code: 'attachment.erased' })
  await expect(desk.parts.files.read(row!.shown.address)[Symbol.asyncIterator]().next()).rejects.toThrow('has no file')
  expect(await aDayPasses()).toBe(0)
  expect(await figures()).toEqual(before)
  expect((await desk.ask(leader(), 'GET', `/api/v1/whistles/${whistle.whistleId}`)).json<WhistleView>()).toMatchObject({
    situation: 'closed',
    legs: [{ result: '十九度', checkIns: [{ photoId: whistle.pictureId }] }, {}],
  })
  expect((await verifyTrace(desk.town.pool, desk.town.cityId)).faults).toEqual([])
  expect(
    (await rebuildTrace(desk.town.pool, desk.town.cityId, new Map([...orderFolds, ...recordFolds]))).differences,
  ).toEqual([])
})

it('a contact sealed for a command that was refused is forgotten within a day or two', async () => {
  const refused = await desk.ask(leader(), 'POST', '/api/v1/whistles/blow-at-once', {
    title: '暖气不热',
    account: '多户不热',
    categoryId: '0201-01',
    callerUnitId: street,
    point: { name: '五号楼' },
    standard: '十八度',
    units: [
      { unitId: street, ask: '到场' },
      { guest: { name: '商会', contact: line }, ask: '到场' },
    ],
  })
  expect(refused.json()).toMatchObject({ code: 'whistle.cannot_be_summoned' })
  const stray = async () =>
    Number((await desk.town.pool.query('select count(*) from guest_contact where erased_at is null')).rows[0]!.count)
  expect(await stray()).toBe(1)
  desk.town.time.set(addSeconds(desk.town.time.now(), 2 * 86_400))
  await aDayPasses()
  expect(await stray()).toBe(0)
})
