import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'
import { rowsInView, type RowsInView } from './rows-in-view.ts'

export interface WindowRows extends RowsInView {
  /** Room of the rows above and below, in pixels. */
  readonly above: number
  readonly below: number
}

/** Shorter lists are drawn whole: the browser's own search then finds everything. */
const wholeUpTo = 120

/** Which rows of a long list stand on the screen, when all rows are of one height and the page itself scrolls. Fifty thousand cost what sixty do. */
export function useWindowRows(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): WindowRows {
  const [span, setSpan] = useState<RowsInView>({ from: 0, to: wholeUpTo })
  useEffect(() => {
    if (count <= wholeUpTo) return
    const look = (): void => {
      // Large type is the same page drawn larger: a row is then as high as it is seen.
      const seen = list.current?.querySelector('[data-row]')?.getBoundingClientRect().height || rowHeight
      const next = rowsInView({
        top: list.current?.getBoundingClientRect().top ?? 0,
        viewHeight: innerHeight,
        rowHeight: seen,
        count,
      })
      setSpan((before) => (before.from === next.from && before.to === next.to ? before : next))
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [list, count, rowHeight])
  if (count <= wholeUpTo) return { from: 0, to: count, above: 0, below: 0 }
  const [from, to] = [Math.min(span.from, count), Math.min(span.to, count)]
  return { from, to, above: from * rowHeight, below: (count - to) * rowHeight }
}

/** Calls for the next page while the reader is still some way off the end. */
export function useMoreWhenNear(isNear: boolean, onMore: (() => void) | null): void {
  useLayoutEffect(() => {
    if (isNear && onMore) onMore()
  }, [isNear, onMore])
}
