import { addDays, addSeconds, civilDateOf, startOfDay, type CityRules, type Instant } from '@shaoying/domain'
import type { DemoAccount } from '@shaoying/application'
import type { RunningServer } from '@shaoying/server'
import { apiUser, type ApiUser, type SimulatedCity } from '../../apps/cli/simulation/city-api.ts'

type Account = Pick<DemoAccount, 'login' | 'password'>

/** One of the demo accounts as a client of the API. */
async function signedInBy({ address }: RunningServer, accounts: readonly Account[], login: string): Promise<ApiUser> {
  const { password } = accounts.find((account) => account.login === login)!
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password, as: 'token' }),
  })
  return apiUser(address, ((await answer.json()) as { readonly token: string }).token)
}

async function ok(answer: ReturnType<ApiUser['post']>): Promise<Readonly<Record<string, unknown>>> {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`the gallery’s city: ${status} ${JSON.stringify(body)}`)
  return body as Readonly<Record<string, unknown>>
}

/** The assessment window in which that day lies is reckoned, sealed, named in and published by two people. */
export async function publishWindowOf(
  day: Instant,
  {
    server,
    accounts,
    city,
    rules,
  }: {
    readonly server: RunningServer
    readonly accounts: readonly Account[]
    readonly city: SimulatedCity
    readonly rules: CityRules
  },
): Promise<void> {
  const on = civilDateOf(day, rules.calendar)
  const { startsOnDay, hearDays } = rules.pack.assessmentMethods.at(-1)!.window
  const [year, month] = on.split('-').map(Number) as [number, number]
  const ends =
    Number(on.slice(8)) < startsOnDay
      ? { year, month }
      : month === 12
        ? { year: year + 1, month: 1 }
        : { year, month: month + 1 }
  const windowId = `${ends.year}-${String(ends.month).padStart(2, '0')}`
  await city.passTime(
    addSeconds(
      startOfDay(
        addDays(`${windowId}-${String(startsOnDay).padStart(2, '0')}` as typeof on, hearDays + 1),
        rules.calendar,
      ),
      9 * 3600,
    ),
  )
  const [one, two] = [await city.as('assessment_admin'), await signedInBy(server, accounts, 'assessment-admin')]
  const path = `/api/v1/assessment-windows/${windowId}`
  await ok(one.post(`${path}/compute`, {}))
  await ok(two.post(`${path}/review`, { finding: '数据已复核，未见异常。' }))
  await ok(two.post(`${path}/freeze`, {}))
  await ok(
    two.post(`${path}/decide-mentions`, {
      praised: [],
      criticised: [],
      document: `点评会〔${ends.year}〕${ends.month}号`,
    }),
  )
  await ok(two.post(`${path}/publish`, { title: `${ends.year}年${ends.month}月接诉即办考评通报` }))
}

/** A leader sits in the hall this morning and has taken a call. */
export async function leaderTakesCalls(
  now: Instant,
  {
    server,
    accounts,
    rules,
  }: { readonly server: RunningServer; readonly accounts: readonly Account[]; readonly rules: CityRules },
): Promise<void> {
  const [supervisor, taker] = [
    await signedInBy(server, accounts, 'supervisor'),
    await signedInBy(server, accounts, 'call-taker'),
  ]
  const district = rules.directory.units.find(({ kind }) => kind === 'district_government')!
  const community = rules.directory.units.find(({ kind }) => kind === 'community')!
  const heldOn = civilDateOf(now, rules.calendar)
  const { callInDayId } = await ok(
    supervisor.post('/api/v1/call-in-days', {
      heldOn,
      leader: { name: '李明', post: `${district.name}区长`, contact: '区政府总值班室' },
      seat: '1 号席',
      districtId: district.id,
    }),
  )
  const day = `/api/v1/call-in-days/${String(callInDayId)}`
  await ok(supervisor.post(`${day}/open-call-in-day`, {}))
  const { orderId } = await ok(
    taker.post('/api/v1/orders', {
      kind: 'complaint',
      title: '老旧小区加装电梯停工',
      words: '小区加装电梯停工三个月，围挡没有拆，老人出行不便。',
      petitioner: { sort: 'person', name: '赵女士', phone: '13900001234' },
      place: { unitId: community.id },
    }),
  )
  await ok(taker.post(`${day}/take-leader-call`, { orderId }))
  await ok(
    supervisor.post('/api/v1/call-in-days', {
      heldOn: addDays(heldOn, 7),
      leader: { name: '王强', post: '市住房城乡建设委主任' },
      seat: '1 号席',
    }),
  )
}

const matters = [
  '楼道灯坏了一周没人修',
  '门口积水，老人出行不便',
  '夜里施工噪声扰民',
  '共享单车堵住消防通道',
  '小区健身器材断裂',
  '垃圾桶满溢，气味大',
  '路口红绿灯不亮',
] as const

/** The street of the demo accounts has orders in every hand, and has whistled for the department of the demo officer. */
export async function demoStreetAtWork({
  server,
  accounts,
}: {
  readonly server: RunningServer
  readonly accounts: readonly Account[]
}): Promise<void> {
  const { rules } = server.opened.city.registry.today(server.opened.city.time.now())
  const unitOf = (login: string): string => rules.pack.people.find((person) => person.login === login)!.unitId
  const as = (login: string): Promise<ApiUser> => signedInBy(server, accounts, login)
  const [taker, dispatcher, handler, head, initiator] = [
    await as('call-taker'),
    await as('dispatcher'),
    await as('handler'),
    await as('unit-leader'),
    await as('whistle-initiator'),
  ]
  const street = unitOf('handler')
  const categoryId = rules.pack.catalogue[0]!.id
  for (const [index, words] of matters.entries()) {
    const { orderId } = await ok(
      taker.post('/api/v1/orders', {
        kind: 'complaint',
        title: words,
        words: `${words}，多次反映没有结果。`,
        petitioner: { sort: 'person', name: '刘先生', phone: `1390000${2000 + index}` },
        place: { unitId: street },
        categoryId,
      }),
    )
    const order = `/api/v1/orders/${String(orderId)}`
    // The last one waits for the dispatcher.
    if (index === matters.length - 1) {
      await ok(taker.post(`${order}/submit-for-dispatch`, {}))
      continue
    }
    await ok(dispatcher.post(`${order}/dispatch-order`, { leadUnitId: street, reason: '属地' }))
    if (index === 0) continue
    await ok(handler.post(`${order}/sign-order`, {}))
    if (index > 2)
      await ok(
        handler.post(`${order}/record-contact`, { manner: 'phone', reached: true, note: '已联系，约明天上午到现场。' }),
      )
    if (index > 4) await head.post(`${order}/sign-as-head`, {})
    if (index > 4)
      await ok(
        handler.post(`${order}/reply-to-order`, {
          toPetitioner: '桶已清运，增加了下午一次收运，请您监督。',
          toHotline: '',
          finding: 'true',
          claimedSolved: 'solved',
          legalBasis: '',
          withoutEvidenceBecause: '照片留存本单位',
          withoutPartsBecause: '无协办',
        }),
      )
  }
  const units = [{ unitId: unitOf('report-in-officer'), ask: '带队到场清理堆物，恢复消防通道' }]
  const situation = rules.pack.situations.find(({ id }) => id !== '')!
  await ok(
    initiator.post('/api/v1/whistles/blow-at-once', {
      title: '消防通道被堆物堵死',
      account: '三号院东侧消防通道被堆物和车辆堵死，居民多次反映。',
      situationIds: [situation.id],
      callerUnitId: street,
      point: { name: '三号院东门', position: { longitude: 116.405, latitude: 39.948 } },
      standard: '通道畅通，消防车能进',
      units,
    }),
  )
}
