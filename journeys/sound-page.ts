import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { keepPicture } from './keep-picture.ts'

/** What axe finds wrong with the page as it stands. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** What must hold of every page: nothing for axe to complain of, nothing wider than the window. Keeps a picture where one is wanted. */
export async function expectSound(page: Page, name: string): Promise<void> {
  expect([name, await axeFaults(page)]).toEqual([name, []])
  const { scrolled, wide } = (await page.evaluate(
    '({ scrolled: document.documentElement.scrollWidth, wide: innerWidth })',
  )) as { scrolled: number; wide: number }
  expect([name, scrolled]).toEqual([name, wide])
  await keepPicture(page, name)
}
