import { assessmentParts } from '../../apps/desk/src/assessment/assessment-parts.ts'
import type { Page } from 'playwright-core'

/** One screen: who sees it, where it stands, and what to do or wait for before it is looked at. */
export interface Screen {
  readonly name: string
  /** A demo account; null for residents and whoever has not signed in. */
  readonly login: string | null
  /** An address, or how to find one. Null: there is none in this city, and the screen is left out. */
  readonly at: string | ((page: Page) => Promise<string | null>)
  readonly before?: (page: Page) => Promise<void>
}

type Found = Readonly<Record<string, unknown>>

/** The first item of a list of the API, as the address of its page. */
const first =
  (path: string, address: (item: Found) => string) =>
  async (page: Page): Promise<string | null> => {
    const answer = await page.request.get(new URL(path, page.url()).href)
    const item = answer.ok() ? ((await answer.json()) as { readonly items?: readonly Found[] }).items?.[0] : undefined
    return item ? address(item) : null
  }
const order = (path: string, queue?: string) =>
  first(path, ({ orderId }) => `/desk/orders/${String(orderId)}${queue ? `?queue=${queue}` : ''}`)
const whistle = (path: string, root: string) => first(path, ({ id }) => `/desk/${root}/${String(id)}`)
const openCallInDay = async (page: Page): Promise<string | null> => {
  const answer = await page.request.get(new URL('/api/v1/call-in-days', page.url()).href)
  const day = answer.ok()
    ? ((await answer.json()) as { readonly items: readonly Found[] }).items.find(
        ({ situation }) => situation === 'open',
      )
    : undefined
  return day ? `/desk/call-in/${String(day['callInDayId'])}` : null
}
const press =
  (keys: string) =>
  async (page: Page): Promise<void> => {
    await page.locator('#content').focus()
    await page.keyboard.press(keys)
    await page.getByRole('dialog').waitFor()
  }

const desk: readonly Screen[] = [
  { name: 'sign-in', login: null, at: '/desk/' },
  { name: 'register', login: 'call-taker', at: '/desk/register' },
  {
    name: 'register-filled',
    login: 'call-taker',
    at: '/desk/register',
    before: async (page) => {
      await page.locator('#words').fill('三单元楼道灯坏了一周，晚上老人不敢下楼，物业一直没人修。')
      await page.waitForTimeout(1500)
    },
  },
  { name: 'dispatch-queue', login: 'dispatcher', at: '/desk/queues/pending-dispatch' },
  { name: 'dispatch-order', login: 'dispatcher', at: order('/api/v1/queues/pending-dispatch', 'pending-dispatch') },
  { name: 'objections', login: 'arbiter', at: '/desk/queues/objections' },
  { name: 'callback-queue', login: 'callback-agent', at: '/desk/queues/await-callback' },
  { name: 'callback-order', login: 'callback-agent', at: order('/api/v1/queues/await-callback', 'await-callback') },
  { name: 'called-back', login: 'supervisor', at: '/desk/queues/called-back' },
  ...['overdue', 'due_soon', 'ledger'].map(
    (part): Screen => ({ name: `supervision-${part}`, login: 'supervisor', at: `/desk/supervision?part=${part}` }),
  ),
  { name: 'packages', login: 'unit-admin', at: '/desk/packages' },
  { name: 'overdue', login: 'supervisor', at: '/desk/orders?view=overdue' },
  { name: 'order-read', login: 'supervisor', at: order('/api/v1/orders?limit=1') },
  { name: 'unit-inbox', login: 'unit-admin', at: '/desk/inbox' },
  { name: 'unit-order', login: 'unit-admin', at: order('/api/v1/inbox?limit=1') },
  { name: 'handler-inbox', login: 'handler', at: '/desk/inbox' },
  { name: 'reviewer-queue', login: 'reviewer', at: '/desk/queues/replies-to-review' },
  { name: 'whistles', login: 'whistle-initiator', at: '/desk/whistles' },
  { name: 'whistle', login: 'supervisor', at: whistle('/api/v1/whistles-under-way', 'whistles') },
  { name: 'whistle-blow', login: 'whistle-initiator', at: '/desk/whistles/blow' },
  { name: 'report-in', login: 'report-in-officer', at: '/desk/report-in' },
  {
    name: 'report-in-whistle',
    login: 'report-in-officer',
    at: whistle('/api/v1/whistles-under-way?mine=true', 'report-in'),
  },
  { name: 'cockpit', login: 'supervisor', at: '/desk/cockpit' },
  { name: 'cockpit-district', login: 'supervisor', at: '/desk/cockpit?by=district&metric=today' },
  { name: 'cockpit-wall', login: 'supervisor', at: '/desk/cockpit?wall=true' },
  { name: 'cockpit-behind', login: 'supervisor', at: '/desk/cockpit/orders?dimension=city&key=&period=today' },
  { name: 'command-centre', login: 'supervisor', at: '/desk/command-centre' },
  { name: 'call-in', login: 'supervisor', at: '/desk/call-in' },
  { name: 'call-in-day', login: 'supervisor', at: openCallInDay },
  { name: 'hot-issues', login: 'analyst', at: '/desk/hot-issues' },
  { name: 'triage-accuracy', login: 'analyst', at: '/desk/triage-accuracy' },
  ...assessmentParts.map(
    (part): Screen => ({ name: `assessment-${part}`, login: 'assessment-admin', at: `/desk/assessment?part=${part}` }),
  ),
  ...[
    'accounts',
    'looks',
    'trace',
    'signIns',
    'messages',
    'packs',
    'calendar',
    'catalogue',
    'units',
    'aliases',
    'models',
    'methods',
    'rules',
    'jobs',
    'health',
  ].map(
    (part): Screen => ({
      name: `administration-${part}`,
      login: part === 'looks' || part === 'trace' ? 'inspector' : 'administrator',
      at: `/desk/administration?part=${part}`,
    }),
  ),
  { name: 'registers', login: 'unit-admin', at: '/desk/registers' },
  { name: 'register-of-people', login: 'unit-admin', at: '/desk/registers/people' },
  {
    name: 'person',
    login: 'administrator',
    at: first('/api/v1/people?limit=1', ({ personId }) => `/desk/registers/people/${String(personId)}`),
  },
  { name: 'duty-changes', login: 'administrator', at: '/desk/registers/duty-changes' },
  { name: 'notifications', login: 'unit-admin', at: '/desk/notifications' },
  { name: 'account', login: 'unit-admin', at: '/desk/account' },
  { name: 'palette', login: 'supervisor', at: '/desk/orders', before: press('Control+k') },
  { name: 'shortcuts', login: 'dispatcher', at: '/desk/queues/pending-dispatch', before: press('?') },
  { name: 'not-found', login: 'supervisor', at: '/desk/nowhere' },
  { name: 'no-such-order', login: 'supervisor', at: '/desk/orders/01900000-0000-7000-8000-000000000000' },
]

/** Residents' pages; `en` stands before the path there. */
const portal: readonly Screen[] = [
  '/',
  '/submit',
  '/track',
  '/answers',
  '/open/bulletins',
  '/open/figures',
  '/privacy',
  '/nowhere',
].map((path) => ({ name: `portal${path === '/' ? '' : path.replaceAll('/', '-')}`, login: null, at: path }))

export const deskScreens = desk
export const portalScreens = portal
