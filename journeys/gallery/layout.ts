import type { Page } from 'playwright-core'

/** Where a landmark stands, in whole pixels. */
export interface Box {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Layout {
  /** How far the page moved by itself while it came up, as browsers count it (CLS). */
  readonly shift: number
  /** Pixels by which something stands out of the window sideways. */
  readonly overflow: number
  readonly landmarks: readonly Box[]
  /** Words that do not fit where they stand: what is cut off without saying so. */
  readonly cut: readonly string[]
}

/** More than this looks like jumping; the web's own limit for good pages is 0.1. */
const mostShift = 0.1

/** Counts shifts from the first paint on; to be given to a context before its pages. Shifts after a press do not count. */
export const countShifts = `
  window.syShift = 0
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.syShift += entry.value }).observe({ type: 'layout-shift', buffered: true })
`

const measure = `(() => {
  const landmarks = [...document.querySelectorAll('header, nav, main, footer, aside, [role="dialog"], h1')].filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 0)
  const boxOf = (element) => { const { left, top, width, height } = element.getBoundingClientRect(); return { name: element.getAttribute('role') ?? element.localName, left: Math.round(left), top: Math.round(top + scrollY), width: Math.round(width), height: Math.round(height) } }
  const cut = [...document.querySelectorAll('button, .sy-nav-link, .sy-mark, .sy-tabs a, h1, h2, h3, th')].filter((element) => element.checkVisibility() && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible').map((element) => element.textContent.trim().slice(0, 40))
  return { shift: Math.round((window.syShift ?? 0) * 1000) / 1000, overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth), landmarks: landmarks.map(boxOf), cut }
})()`

export async function layoutOf(page: Page): Promise<Layout> {
  return (await page.evaluate(measure)) as Layout
}

/** What must hold of every page by itself: nothing jumps, nothing stands out, landmarks do not lie upon each other. */
export function layoutFaults({ shift, overflow, landmarks, cut }: Layout): readonly string[] {
  const own = landmarks.filter(({ name }) => ['nav', 'main', 'footer'].includes(name))
  const overlaps = own.flatMap((one, index) =>
    own
      .slice(index + 1)
      .filter((other) => !isInside(one, other) && !isInside(other, one) && isUpon(one, other))
      .map((other) => `${one.name} lies upon ${other.name}`),
  )
  return [
    ...(shift > mostShift ? [`jumps by ${shift}`] : []),
    ...(overflow > 0 ? [`stands out of the window by ${overflow} px`] : []),
    ...(landmarks.some(({ name }) => name === 'h1') ? [] : ['has no heading']),
    ...overlaps,
    ...cut.map((text) => `cuts off “${text}”`),
  ]
}

/** The same page in another language, or in an earlier run: the same landmarks in the same order, where they stood across the page. */
export function differences(before: Layout, after: Layout, mostPixels = 2): readonly string[] {
  const [old, now] = [before.landmarks, after.landmarks]
  if (String(old.map(({ name }) => name)) !== String(now.map(({ name }) => name)))
    return [`landmarks were ${old.map(({ name }) => name).join(' ')} and are ${now.map(({ name }) => name).join(' ')}`]
  return now.flatMap((box, index) =>
    ['header', 'nav', 'main'].includes(box.name) && Math.abs(box.left - old[index]!.left) > mostPixels
      ? [`${box.name} moved from ${old[index]!.left} to ${box.left}`]
      : [],
  )
}

function isUpon(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width - 1 &&
    other.left < one.left + one.width - 1 &&
    one.top < other.top + other.height - 1 &&
    other.top < one.top + one.height - 1
  )
}

function isInside(one: Box, other: Box): boolean {
  return (
    one.left >= other.left - 1 &&
    one.top >= other.top - 1 &&
    one.left + one.width <= other.left + other.width + 1 &&
    one.top + one.height <= other.top + other.height + 1
  )
}
