/** Words on a map: where their middle is, in pixels. */
export interface PlacedCaption {
  readonly text: string
  readonly x: number
  readonly y: number
}

const lineHeight = 14
/** Chinese type is as wide as it is high (12 px); of Latin type a letter takes about half. */
const widthOf = (text: string): number => [...text].reduce((width, letter) => width + (letter.codePointAt(0)! > 0x2e7f ? 12 : 6.5), 0)

/**
 * Those captions that lie upon no caption before them: give the most important first. What is left out has its name
 * in the area's title, and room when one looks closer.
 */
export function freeCaptions<Caption extends PlacedCaption>(captions: readonly Caption[]): readonly Caption[] {
  const free: Caption[] = []
  for (const caption of captions) if (!free.some((other) => liesUpon(caption, other))) free.push(caption)
  return free
}

function liesUpon(one: PlacedCaption, other: PlacedCaption): boolean {
  return Math.abs(one.x - other.x) < (widthOf(one.text) + widthOf(other.text)) / 2 && Math.abs(one.y - other.y) < lineHeight
}
