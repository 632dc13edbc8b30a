import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DemoAccount } from '@shaoying/application'
import { loadSettings, runServer, type RunningServer } from '@shaoying/server'
import chromiumPackage from '@sparticuz/chromium'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { createTestDatabase } from '../packages/store/testing/test-database.ts'
import { ensureBuilt } from '../scripts/ensure-built.mjs'

/** The small town served for real, and a browser that an npm package ships. */
export interface Journey {
  readonly browser: Browser
  readonly server: RunningServer
  readonly accounts: readonly DemoAccount[]
  /** What pages said that they should not: failed requests, blocked scripts and fonts, faults of scripts. */
  readonly complaints: string[]
  /** A browser of one's own, signed in by the town's demo account. */
  signIn(login: string, options?: BrowserContextOptions): Promise<Page>
  /** A resident's browser, a phone unless the options say otherwise, at the portal. */
  visit(options?: BrowserContextOptions): Promise<Page>
  end(): Promise<void>
}

const language = 'shaoying.language'
/** Before signing in the desk asks who one is, and is told: nobody. Ant Design tries to measure scroll bars with a style of its own; the policy refuses it, and nothing hangs on it. */
const expected: readonly string[] = ['401', 'Applying inline style violates']

export async function startJourney(): Promise<Journey> {
  await ensureBuilt(undefined, ['desk', 'portal'])
  const database = await createTestDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'shaoying-journey-'))
  const environment = {
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    CITY_PACK: 'packs/small',
    VAULT_KEY: Buffer.alloc(32, 7).toString('base64'),
    RATE_LIMITS: 'off',
    VIRTUAL_CLOCK: 'on',
    LOG_LEVEL: 'silent',
  }
  const server = await runServer({ settings: loadSettings(environment, () => undefined), say: () => undefined })
  const accounts = await server.identity.createDemoAccounts()
  const browser = await chromium.launch({
    executablePath: await chromiumPackage.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  const complaints: string[] = []
  const end = async (): Promise<void> => {
    await browser.close()
    await server.stop()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  const visit = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await (
      await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce', ...options })
    ).newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', ({ message }) => complaints.push(`portal: ${message}`))
    page.on(
      'console',
      (line) => void (line.type() === 'error' && complaints.push(`portal: ${line.text().slice(0, 200)}`)),
    )
    await page.goto(`${server.address}/`)
    return page
  }
  return {
    browser,
    visit,
    server,
    accounts,
    complaints,
    signIn: (login, options) => signIn({ browser, server, accounts, complaints }, login, options),
    end,
  }
}

interface Stage {
  readonly browser: Browser
  readonly server: RunningServer
  readonly accounts: readonly DemoAccount[]
  readonly complaints: string[]
}

async function signIn(
  { browser, server, accounts, complaints }: Stage,
  login: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', ({ message }) => complaints.push(`${login}: ${message}`))
  page.on('console', (line) => {
    if (line.type() === 'error' && !expected.some((part) => line.text().includes(part)))
      complaints.push(`${login}: ${line.text().slice(0, 200)}`)
  })
  await page.addInitScript(`localStorage.setItem('${language}', '${options.locale?.startsWith('en') ? 'en' : 'zh'}')`)
  await page.goto(`${server.address}/desk/`)
  await page.locator('#login').fill(login)
  await page.locator('#password').fill(accounts.find((account) => account.login === login)!.password)
  await page.keyboard.press('Enter')
  await page.locator('.sy-shell').waitFor()
  return page
}
