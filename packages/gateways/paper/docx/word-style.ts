import type { PaperLanguage } from '@shaoying/domain'
import type * as docx from 'docx'

/** The library, loaded when the first document is written. */
export type Docx = typeof docx

const twipsPerMm = 1440 / 25.4
const twips = (mm: number): number => Math.round(mm * twipsPerMm)
/** Width of the text in twentieths of a point. */
export const textWidth = twips(156)

/** A4 with the margins of official documents (GB/T 9704-2012). */
export const officialPage = {
  size: { width: twips(210), height: twips(297) },
  margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(24) },
}

/** Half points. */
export const sizesOf = (language: PaperLanguage) =>
  language === 'zh'
    ? { text: 32, title: 44, banner: 84, table: 21, fine: 21, line: 560 }
    : { text: 24, title: 38, banner: 64, table: 19, fine: 18, line: 380 }

export const fonts = {
  hei: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' },
  song: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' },
} as const

/** By which Word lists tables and charts. */
export const captionStyle = 'Caption'

export const officialRed = 'C8102E'
