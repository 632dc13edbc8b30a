import { createServer, type Server } from 'node:http'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import chromiumPackage from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildStories } from './build-stories.ts'
import { axeFaults } from './sound-page.ts'
import { keepPicture } from './keep-picture.ts'

let browser: Browser
let server: Server
let address: string
beforeAll(async () => {
  const { html, script, style } = await buildStories()
  server = createServer(({ url }, response) => {
    const [type, body] =
      url === '/stories.js'
        ? ['text/javascript', script]
        : url === '/stories.css'
          ? ['text/css', style]
          : ['text/html', html]
    response.setHeader('content-type', `${type}; charset=utf-8`).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await chromium.launch({
    executablePath: await chromiumPackage.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
})
afterAll(async () => {
  await browser.close()
  server.close()
})

/** Parts are what `packages/ui/index.ts` exports with a capital and without `type`. */
const index = readFileSync(new URL('../packages/ui/index.ts', import.meta.url), 'utf8')
const parts = [...index.matchAll(/export \{([^}]+)\}/gu)]
  .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
  .filter((name) => /^[A-Z]\w+$/u.test(name))

test('every part of ui has a story with its states', async () => {
  const page = await browser.newPage()
  await page.goto(address)
  await page.locator('h2').first().waitFor()
  expect((await page.locator('h2').allInnerTexts()).sort()).toEqual([...parts].sort())
  await page.close()
})

test.each([
  { language: 'zh', theme: 'light' },
  { language: 'zh', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
])(
  'every story is sound in $language, $theme, also at 360 px',
  async ({ language, theme }) => {
    const page = await (
      await browser.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
    ).newPage()
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('console', (line) => void (line.type() === 'error' && complaints.push(line.text())))
    for (const part of parts) {
      await page.goto(`${address}/?part=${part}&language=${language}&theme=${theme}`)
      await page.locator('[data-state]').first().waitFor()
      expect([part, await axeFaults(page)]).toEqual([part, []])
      expect([part, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([part, 360])
      await keepPicture(page, `story-${part}-${language}-${theme}`)
    }
    expect(complaints).toEqual([])
  },
  180_000,
)
