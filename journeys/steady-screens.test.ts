import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './desk-journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

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
