import type { BrowserContext, Page } from 'playwright-core'
import { prepareTestCluster, removeTestCluster } from '../packages/store/testing/test-cluster.ts'
import { startJourney } from './desk-journey.ts'

/** `npm run first-load`: how long the desk takes with an empty cache, on this machine, CPU as it is. Brotli over the loopback. */
const rounds = 7

interface Load {
  readonly paintedMs: number
  readonly usefulMs: number
  readonly scriptBytes: number
  readonly styleBytes: number
  readonly fontBytes: number
}

const cluster = prepareTestCluster()
const journey = await startJourney()
const signedIn = await journey.signIn('dispatcher', { reducedMotion: 'no-preference' })
const session = await signedIn.context().storageState()
await signedIn.context().close()
const cold = async (
  load: (context: BrowserContext) => Promise<Load>,
  state?: typeof session,
): Promise<readonly Load[]> => {
  const loads: Load[] = []
  for (let round = 0; round < rounds; round += 1) {
    const context = await journey.browser.newContext({
      viewport: { width: 1440, height: 900 },
      ...(state ? { storageState: state } : {}),
    })
    loads.push(await load(context))
    await context.close()
  }
  return loads.slice(1)
}

/** Until what somebody can use stands there, from the browser's own clock. */
async function timed(context: BrowserContext, useful: (page: Page) => Promise<void>): Promise<Load> {
  const page = await context.newPage()
  await page.goto(`${journey.server.address}/desk/`, { waitUntil: 'commit' })
  await useful(page)
  const usefulMs = (await page.evaluate('performance.now()')) as number
  await page.waitForLoadState('networkidle')
  const entries = (await page.evaluate(
    "performance.getEntriesByType('resource').map(({ name, encodedBodySize }) => ({ name, encodedBodySize }))",
  )) as readonly { readonly name: string; readonly encodedBodySize: number }[]
  const paintedMs = (await page.evaluate(
    "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0",
  )) as number
  const bytes = (end: string): number =>
    entries.filter(({ name }) => name.endsWith(end)).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
  return { paintedMs, usefulMs, scriptBytes: bytes('.js'), styleBytes: bytes('.css'), fontBytes: bytes('.woff2') }
}

const middle = (values: readonly number[]): number =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!)
function say(name: string, loads: readonly Load[]): void {
  const of = (key: keyof Load): number => middle(loads.map((load) => load[key]))
  const worst = Math.round(Math.max(...loads.map(({ usefulMs }) => usefulMs)))
  console.log(
    `${name}: first paint ${of('paintedMs')} ms, usable ${of('usefulMs')} ms (worst of ${loads.length}: ${worst}); script ${Math.round(of('scriptBytes') / 1024)} kB, style ${Math.round(of('styleBytes') / 1024)} kB, fonts ${Math.round(of('fontBytes') / 1024)} kB`,
  )
}

say('sign-in page', await cold((context) => timed(context, (page) => page.locator('#password').waitFor())))
say(
  'queue of the dispatcher, signed in',
  await cold((context) => timed(context, (page) => page.locator('#content h1').waitFor()), session),
)
await journey.end()
await removeTestCluster(cluster)
