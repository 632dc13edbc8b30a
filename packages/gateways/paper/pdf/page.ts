/** A4 in points with the margins of official documents (GB/T 9704-2012: 37 mm above, 28 mm left, text 156 × 225 mm). */
export const mm = 72 / 25.4
export const page = {
  width: 210 * mm,
  height: 297 * mm,
  top: 37 * mm,
  left: 28 * mm,
  textWidth: 156 * mm,
  textHeight: 225 * mm,
} as const

/** Sizes in points: 三号 for Chinese text, smaller for Latin, which reads larger. */
export const sizes = {
  zh: {
    text: 16,
    leading: 28,
    title: 22,
    titleLeading: 34,
    table: 10.5,
    tableLeading: 16,
    fine: 10.5,
    fineLeading: 17,
  },
  en: { text: 12, leading: 19, title: 19, titleLeading: 28, table: 9.5, tableLeading: 14, fine: 9, fineLeading: 14 },
} as const
