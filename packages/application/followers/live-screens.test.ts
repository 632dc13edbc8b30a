import { afterAll, beforeAll, expect, it } from 'vitest'
import { isRefusal, type Role } from '@shaoying/domain'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { orderCommands } from '../commands/order-commands.ts'
import { readerScopeOf } from '../queries/reader-scope-of.ts'
import type { OrderCommand } from '../run-command/command-order.ts'
import { buildTown, type Town } from '../testing/town.ts'
import type { LiveMessage, LiveScope } from './live-audience.ts'
import { LiveScreens } from './live-screens.ts'

let town: Town
let live: LiveScreens
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
  live = new LiveScreens({ feed: town.feed, pool: town.pool, cityId: town.cityId })
})
afterAll(async () => {
  town.feed.stop()
  await town.end()
  await drop()
})

function scopeOf(role: Role): LiveScope {
  const doer = town.doer(role)
  if (doer.kind !== 'person') throw new Error('a person is needed')
  return {
    orders: readerScopeOf(doer.actor, ['order.read'], '2026-03-02', town.rules.directory, town.cityId),
    whistles: readerScopeOf(doer.actor, ['whistle.read'], '2026-03-02', town.rules.directory, town.cityId),
  }
}

async function registerAndDispatch(leadUnitId: string): Promise<string> {
  const answer = await town.registration.register({
    input: {
      kind: 'complaint',
      title: '占道经营',
      words: '门口摆摊',
      petitioner: { sort: 'anonymous' },
      place: { unitId: leadUnitId },
      categoryId: '0101-01',
    },
    doer: town.doer('call_taker'),
    channel: 'phone',
    requestId: 'live',
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  const { command } = orderCommands.find(({ name }) => name === 'dispatchOrder')!
  await town.door.give({
    command: command as OrderCommand<object>,
    orderId: answer.orderId,
    input: {},
    doer: town.doer('dispatcher'),
    requestId: 'live',
  })
  return answer.orderId
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; !isTrue(); tries += 1) {
    if (tries > 200) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

it('each screen is told of its own orders and of no others; who comes back is told what it missed, once', async () => {
  const [hotline, street]: [LiveMessage[], LiveMessage[]] = [[], []]
  let lastPlace = ''
  const leaveHotline = await live.subscribe(
    scopeOf('dispatcher'),
    null,
    (messages) => hotline.push(...messages),
    () => undefined,
  )
  const leaveStreet = await live.subscribe(
    scopeOf('handler'),
    null,
    (messages, place) => {
      street.push(...messages)
      lastPlace = place
    },
    () => undefined,
  )
  const mine = await registerAndDispatch('990101001')
  const theirs = await registerAndDispatch('990102001')
  await until(
    () =>
      hotline.filter(({ kind }) => kind === 'orderDispatched').length === 2 &&
      street.some(({ kind }) => kind === 'orderDispatched'),
  )
  expect(new Set(hotline.map(({ id }) => id))).toEqual(new Set([mine, theirs]))
  expect(new Set(street.map(({ id }) => id))).toEqual(new Set([mine]))
  leaveStreet()
  const later = await registerAndDispatch('990101001')
  await until(() => hotline.filter(({ id }) => id === later).length === 2)
  const back: LiveMessage[] = []
  const leaveBack = await live.subscribe(
    scopeOf('handler'),
    lastPlace,
    (messages) => back.push(...messages),
    () => undefined,
  )
  await until(() => back.length >= 2)
  expect(back.map(({ id, version }) => [id, version])).toEqual([
    [later, 1],
    [later, 2],
  ])
  leaveBack()
  leaveHotline()
  expect(live.listenerCount).toBe(0)
})
