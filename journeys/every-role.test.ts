import { passTime } from '@shaoying/application'
import { addSeconds } from '@shaoying/domain'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './desk-journey.ts'
import { demoStreetAtWork, leaderTakesCalls } from './gallery/gallery-events.ts'
import { countShifts, differences, layoutFaults, layoutOf, type Layout } from './gallery/layout.ts'
import { deskScreens, portalScreens, type Screen } from './gallery/screens.ts'
import { axeFaults } from './sound-page.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
  const { server, accounts } = journey
  await demoStreetAtWork({ server, accounts })
  const clock = server.opened.virtualClock!
  // Beyond every limit: some are late now, some wait for their callback.
  await passTime(server.worker, clock, addSeconds(clock.now(), 8 * 86_400))
  await demoStreetAtWork({ server, accounts })
  await leaderTakesCalls(clock.now(), { server, accounts, rules: server.opened.city.registry.today(clock.now()).rules })
}, 120_000)
afterAll(() => journey.end())

const wide = { width: 1440, height: 900 }
const narrow = { width: 360, height: 740 }
/** Each language begins at one width, where axe reads it, and is then looked at in the other. */
const looks = [
  { locale: 'zh-CN', colorScheme: 'light', first: wide, second: narrow },
  { locale: 'en-GB', colorScheme: 'dark', first: narrow, second: wide },
] as const
/** Parts of assessment and administration have journeys of their own. */
const elsewhere = /^(?:assessment-|administration-|sign-in)/u
const screens = deskScreens.filter(({ name }) => !elsewhere.test(name))
const logins = [...new Set(screens.map(({ login }) => login!))]

/** Nothing has been asked for a while. The farewell of the page before is answered to nobody and would be waited for in vain. */
async function quiet(page: Page): Promise<void> {
  let last = Date.now()
  const note = (): void => void (last = Date.now())
  page.on('request', note).on('requestfinished', note).on('requestfailed', note)
  while (Date.now() - last < 400) await page.waitForTimeout(50)
  page.off('request', note).off('requestfinished', note).off('requestfailed', note)
}

async function open(page: Page, { at, before }: Screen, prefix: string): Promise<boolean> {
  const address = typeof at === 'string' ? at : await at(page)
  if (address === null) return false
  await page.goto(`${journey.server.address}${prefix}${prefix !== '' && address === '/' ? '' : address}`)
  if (
    !(await page
      .locator('main h1')
      .first()
      .waitFor()
      .then(
        () => true,
        () => false,
      ))
  )
    throw new Error(`${address} has no heading: ${(await page.locator('body').innerText()).slice(0, 300)}`)
  await quiet(page)
  await before?.(page)
  return true
}

/** What is wrong with a screen in one language at both widths, and where it stands otherwise than in the language before. */
async function faultsOf(
  page: Page,
  screen: Screen,
  { locale, first, second }: (typeof looks)[number],
  layouts: Map<string, Layout>,
  prefix = '',
): Promise<readonly string[]> {
  await page.setViewportSize(first)
  if (!(await open(page, screen, prefix))) return [`${screen.name} ${locale}: there is nothing to show it with`]
  const faults: string[] = []
  for (const size of [first, second]) {
    await page.setViewportSize(size)
    const layout = await layoutOf(page)
    const other = layouts.get(`${screen.name} ${size.width}`) ?? layout
    // What moves because the window was made smaller is no jump.
    const found = [
      ...layoutFaults(size === first ? layout : { ...layout, shift: 0 }),
      ...(size === first ? await axeFaults(page) : []),
      ...differences(other, layout),
    ]
    faults.push(...found.map((fault) => `${screen.name} ${locale} ${size.width}: ${fault}`))
    layouts.set(`${screen.name} ${size.width}`, layout)
  }
  return faults
}

test.each(logins)(
  'every screen of the %s is sound, does not jump, fits a desk and a phone, and stands alike in both languages',
  async (login) => {
    const [layouts, faults] = [new Map<string, Layout>(), [] as string[]]
    for (const one of looks) {
      const page = await journey.signIn(login, {
        locale: one.locale,
        colorScheme: one.colorScheme,
        viewport: one.first,
      })
      await page.addInitScript(countShifts)
      for (const screen of screens.filter((candidate) => candidate.login === login))
        faults.push(...(await faultsOf(page, screen, one, layouts)))
      await page.context().close()
    }
    expect(faults).toEqual([])
  },
  180_000,
)

test('every page for residents is sound, does not jump and fits', async () => {
  const faults: string[] = []
  for (const one of looks) {
    const page = await journey.visit({ locale: one.locale, colorScheme: one.colorScheme, viewport: one.first })
    await page.addInitScript(countShifts)
    for (const screen of portalScreens)
      faults.push(...(await faultsOf(page, screen, one, new Map(), one.locale === 'zh-CN' ? '' : '/en')))
    await page.context().close()
  }
  expect(faults).toEqual([])
}, 120_000)
