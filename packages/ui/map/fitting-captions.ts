import type { Spot } from './plane-map.tsx'

export interface MapCaption {
  readonly id: string
  /** Null: nothing is written. */
  readonly text: string | null
  /** Pixels of the map. */
  readonly at: Spot
  /** How much ground it names; of two captions that would lie upon each other the larger one’s stays. */
  readonly size: number
}

/** Pixels of a letter of `.sy-map-caption`. */
const [wide, narrow, high] = [12.5, 7, 15]

/** The captions that can be read beside each other; the others come when the map is nearer. */
export function fittingCaptions(captions: readonly MapCaption[]): readonly (MapCaption & { readonly text: string })[] {
  const kept: (MapCaption & { readonly text: string })[] = []
  for (const caption of captions.toSorted((a, b) => b.size - a.size)) {
    const { text } = caption
    if (text !== null && !kept.some((other) => liesUpon({ ...caption, text }, other))) kept.push({ ...caption, text })
  }
  return kept
}

function liesUpon(
  one: { readonly text: string; readonly at: Spot },
  other: { readonly text: string; readonly at: Spot },
): boolean {
  return (
    Math.abs(one.at.y - other.at.y) < high &&
    Math.abs(one.at.x - other.at.x) < (widthOf(one.text) + widthOf(other.text)) / 2
  )
}

function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (letter.codePointAt(0)! > 0x2e80 ? wide : narrow), 0)
}
