/** A picture as shapes, in points from the top left: the same for page, paper and picture file. */
export type Shape =
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point; readonly colour: string; readonly width: number }
  | {
      readonly kind: 'path'
      readonly points: readonly Point[]
      readonly colour: string
      readonly width: number
      readonly dash: readonly number[]
    }
  | {
      readonly kind: 'box'
      readonly at: Point
      readonly width: number
      readonly height: number
      readonly colour: string
    }
  | { readonly kind: 'dot'; readonly at: Point; readonly radius: number; readonly colour: string }
  /** `at` is on the base line. */
  | {
      readonly kind: 'text'
      readonly at: Point
      readonly text: string
      readonly size: number
      readonly anchor: 'start' | 'middle' | 'end'
      readonly colour: string
      readonly isBold: boolean
    }

export type Point = readonly [x: number, y: number]

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** Dark enough for paper and for contrast of text on white (4.5:1 and more). */
export const inks = {
  text: '#1d1f23',
  quiet: '#5c6066',
  grid: '#d9dbe0',
  red: '#b3261e',
  blue: '#1f5aa6',
  green: '#24703f',
} as const
