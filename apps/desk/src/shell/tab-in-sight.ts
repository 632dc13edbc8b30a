/** Ref of a line of tabs: on a phone the chosen one may stand out of sight to the right. */
export function tabInSight(tabs: HTMLElement | null): void {
  const chosen = tabs?.querySelector<HTMLElement>('[aria-current], [aria-pressed="true"]')
  if (!tabs || !chosen) return
  const { left, width } = chosen.getBoundingClientRect()
  tabs.scrollLeft += left + width / 2 - tabs.getBoundingClientRect().left - tabs.clientWidth / 2
}
