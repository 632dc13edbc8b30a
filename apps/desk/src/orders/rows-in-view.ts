/** Rows drawn above and below what is seen, so that a quick turn of the wheel meets rows and not a gap. */
const spare = 12

export interface RowsInView {
  /** First row that is drawn, and the one after the last. */
  readonly from: number
  readonly to: number
}

/** Which rows of a list stand on the screen. `top`: where its first row begins, counted from the window's upper edge; negative when scrolled past. */
export function rowsInView({
  top,
  viewHeight,
  rowHeight,
  count,
}: {
  readonly top: number
  readonly viewHeight: number
  readonly rowHeight: number
  readonly count: number
}): RowsInView {
  const from = Math.min(Math.max(0, Math.floor(-top / rowHeight) - spare), count)
  return { from, to: Math.max(from, Math.min(count, Math.ceil((viewHeight - top) / rowHeight) + spare)) }
}
