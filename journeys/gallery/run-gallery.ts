import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import chromiumPackage from '@sparticuz/chromium'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { ensureBuilt } from '../../scripts/ensure-built.mjs'
import { openGalleryCity, type GalleryCity } from './gallery-city.ts'
import { countShifts, differences, layoutFaults, layoutOf, type Layout } from './layout.ts'
import { deskScreens, portalScreens, type Screen } from './screens.ts'
import { writeIndex, type Picture } from './write-index.ts'

/**
 * `npm run screens`: pictures of every screen of desk and portal with a simulated city, and one page that shows them.
 * Four looks that pair every language, size and colour; `-- --all` takes all eight. Landmarks are compared with the run before.
 * One that was cut short goes on with `-- --continue`: what is there already is not taken again.
 */
const { values: wish } = parseArgs({
  options: {
    to: { type: 'string', default: 'artefacts/screens' },
    data: { type: 'string', default: '.cache/screens-city' },
    pack: { type: 'string', default: 'packs/beijing' },
    days: { type: 'string', default: '1' },
    calls: { type: 'string', default: '60' },
    only: { type: 'string' },
    looks: { type: 'string' },
    all: { type: 'boolean', default: false },
    continue: { type: 'boolean', default: false },
  },
})

interface Look {
  readonly language: 'zh' | 'en'
  readonly size: 'desktop' | 'phone'
  readonly colour: 'light' | 'dark'
}
const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } }
const every = (['zh', 'en'] as const).flatMap((language) =>
  (['desktop', 'phone'] as const).flatMap((size) =>
    (['light', 'dark'] as const).map((colour): Look => ({ language, size, colour })),
  ),
)
const called = ({ language, size, colour }: Look): string => `${language} ${size} ${colour}`
const pairs = ['zh desktop light', 'en desktop dark', 'zh phone dark', 'en phone light']
const looks = every.filter((look) =>
  wish.looks ? wish.looks.split(',').includes(called(look)) : wish.all || pairs.includes(called(look)),
)

await ensureBuilt(undefined, ['desk', 'portal'])
const city = await openGalleryCity({
  folder: path.resolve(wish.data),
  pack: wish.pack,
  days: Number(wish.days),
  callsPerDay: Number(wish.calls),
  say: (line) => console.log(line),
})
const browser = await chromium.launch({
  executablePath: await chromiumPackage.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
const folder = path.resolve(wish.to)
mkdirSync(folder, { recursive: true })
const boxesIn = path.join(folder, 'layouts.json')
const before = existsSync(boxesIn)
  ? (JSON.parse(readFileSync(boxesIn, 'utf8')) as Readonly<Record<string, Layout>>)
  : {}
const layouts: Record<string, Layout> = { ...before }
const keptIn = path.join(folder, 'pictures.json')
const earlier = existsSync(keptIn) ? (JSON.parse(readFileSync(keptIn, 'utf8')) as readonly Picture[]) : []
const pictures: Picture[] = []
const isWanted = ({ name }: Screen): boolean => !wish.only || wish.only.split(',').some((part) => name.startsWith(part))

for (const look of looks) {
  const wanted = [...deskScreens, ...portalScreens]
    .filter(isWanted)
    .filter(
      ({ name }) =>
        !wish.continue || !earlier.some((picture) => picture.screen === name && picture.look === called(look)),
    )
  for (const login of new Set(wanted.map((screen) => screen.login))) {
    const context = await contextFor(browser, look, city)
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    if (login !== null) await signIn(page, login, city)
    for (const screen of wanted.filter((one) => one.login === login)) await take(page, screen, look)
    await context.close()
    keep()
  }
  console.log(`${called(look)}: ${pictures.filter((picture) => picture.look === called(look)).length} pictures`)
}
for (const { screen, look, faults } of pictures.filter((picture) => picture.faults.length > 0))
  console.log(`${screen} (${look}): ${faults.join('; ')}`)
console.log(`${pictures.length} pictures in ${path.join(wish.to, 'index.html')}`)
await browser.close()
await city.server.stop()
process.exit(0)

/** After each person's screens, so that nothing is lost when the run is cut short. */
function keep(): void {
  const all = [...earlier.filter(({ file }) => !pictures.some((picture) => picture.file === file)), ...pictures]
  writeFileSync(boxesIn, JSON.stringify(layouts))
  writeFileSync(keptIn, JSON.stringify(all))
  writeIndex(folder, all)
}

/** A browser whose clock is the city's. */
async function contextFor(
  from: Browser,
  { language, size, colour }: Look,
  { server }: GalleryCity,
): Promise<BrowserContext> {
  const context = await from.newContext({
    viewport: sizes[size],
    timezoneId: 'Asia/Shanghai',
    colorScheme: colour,
    reducedMotion: 'reduce',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    ...(size === 'phone' ? { hasTouch: true, deviceScaleFactor: 2 } : {}),
  })
  await context.addInitScript(`localStorage.setItem('shaoying.language', '${language}')`)
  await context.addInitScript(countShifts)
  await context.clock.setFixedTime(server.opened.virtualClock!.now())
  return context
}

async function signIn(page: Page, login: string, { server, accounts }: GalleryCity): Promise<void> {
  await page.goto(`${server.address}/desk/`)
  await page.locator('#login').fill(login)
  await page.locator('#password').fill(accounts.find((account) => account.login === login)!.password)
  await page.keyboard.press('Enter')
  await page.locator('.sy-shell').waitFor()
}

async function take(page: Page, screen: Screen, look: Look): Promise<void> {
  const isPortal = portalScreens.includes(screen)
  if (page.url() === 'about:blank') await page.goto(`${city.server.address}/healthz`)
  const at =
    typeof screen.at === 'string'
      ? isPortal && look.language === 'en'
        ? `/en${screen.at === '/' ? '' : screen.at}`
        : screen.at
      : await screen.at(page)
  if (at === null) return console.log(`${screen.name}: nothing to show in this city`)
  const name = `${screen.name}-${called(look).replaceAll(' ', '-')}`
  const faults: string[] = []
  try {
    await page.goto(`${city.server.address}${at}`)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    // This machine has no Chinese type of its own, and the portal fetches it after everything else.
    await page.waitForFunction('document.fonts.size > 0')
    await page.evaluate('document.fonts.ready.then(() => null)')
    await screen.before?.(page)
    const layout = await layoutOf(page)
    faults.push(...layoutFaults(layout), ...(before[name] ? differences(before[name], layout) : []))
    layouts[name] = layout
  } catch (fault) {
    faults.push(fault instanceof Error ? fault.message.split('\n')[0]! : String(fault))
  }
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: !screen.before })
  pictures.push({ screen: screen.name, look: called(look), file: `${name}.png`, faults })
}
