import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { startJourney, type Journey } from './desk-journey.ts'
import { countShifts, differences, layoutFaults, layoutOf, type Layout } from './gallery/layout.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

const sizes = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
] as const
/** The screens of leader, commander, officer and administrator, and those that everybody has. */
const screens = {
  supervisor: [
    '/desk/cockpit',
    '/desk/call-in',
    '/desk/orders?view=overdue',
    '/desk/hot-issues',
    '/desk/notifications',
    '/desk/nowhere',
  ],
  'whistle-initiator': ['/desk/whistles', '/desk/whistles/blow'],
  'report-in-officer': ['/desk/report-in'],
  administrator: [
    '/desk/administration?part=accounts',
    '/desk/administration?part=packs',
    '/desk/administration?part=calendar',
    '/desk/registers',
    '/desk/account',
  ],
} as const

async function shown(page: Page, at: string): Promise<Layout> {
  await page.goto(`${journey.server.address}${at}`)
  await page.locator('main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  return layoutOf(page)
}

test.each(Object.keys(screens) as readonly (keyof typeof screens)[])(
  'screens of the %s come up without jumping, keep within the window, and stand alike in both languages',
  async (login) => {
    for (const viewport of sizes) {
      const layouts = new Map<string, Layout>()
      for (const locale of ['zh-CN', 'en-GB']) {
        const page = await journey.signIn(login, { locale, viewport })
        await page.addInitScript(countShifts)
        for (const at of screens[login]) {
          const layout = await shown(page, at)
          const name = `${at} ${locale} ${viewport.width}`
          expect([name, layoutFaults(layout)]).toEqual([name, []])
          expect([name, differences(layouts.get(at) ?? layout, layout)]).toEqual([name, []])
          layouts.set(at, layout)
        }
        await page.context().close()
      }
    }
  },
  240_000,
)

test('no page asks anything of another site, and a page’s policy lets it load nothing but the site’s own', async () => {
  const page = await journey.signIn('supervisor')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const answer = await page.goto(`${journey.server.address}/desk/cockpit`)
  await page.waitForLoadState('networkidle')
  await page.goto(`${journey.server.address}/`)
  await page.waitForLoadState('networkidle')
  const own = new URL(journey.server.address).origin
  expect(asked.filter((url) => new URL(url).origin !== own && !/^(?:data|blob):/u.test(url))).toEqual([])
  expect(asked.some((url) => url.endsWith('.woff2'))).toBe(true)
  const policy = new Map(
    (answer?.headers()['content-security-policy'] ?? '')
      .split(';')
      .map((part) => part.trim().split(' '))
      .map(([name = '', ...sources]) => [name, sources]),
  )
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(
    [...policy]
      .filter(([, sources]) =>
        sources.some(
          (source) =>
            source === '*' || source.startsWith('http') || source === "'unsafe-eval'" || source === "'unsafe-inline'",
        ),
      )
      .map(([name]) => name),
  ).toEqual([])
})

test('an address that leads nowhere says where to go instead; a part one has no right to is not offered', async () => {
  const page = await journey.signIn('supervisor', { locale: 'en-GB' })
  await page.goto(`${journey.server.address}/desk/nowhere`)
  await page.getByRole('heading', { name: 'There is no such page.' }).waitFor()
  await page.getByRole('link', { name: 'Back to the start' }).click()
  await page.waitForURL(/\/desk\/(?!nowhere)/u)
  await page.goto(`${journey.server.address}/desk/administration?part=accounts`)
  await page.getByRole('heading', { name: 'Administration' }).waitFor()
  expect(await page.locator('.sy-tab, .sy-tabs a').allInnerTexts()).not.toContain('Accounts')
})
