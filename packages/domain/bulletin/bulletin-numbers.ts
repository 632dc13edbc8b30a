import { addSeconds, type CivilDate, type Instant } from '../kernel/instant.ts'
import type { PaperLanguage } from './paper-document.ts'

const digits = '〇一二三四五六七八九'
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 1 → 一, 12 → 十二, 20 → 二十; for headings, up to 99. */
export function chineseOrdinal(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no ordinal for headings: ${value}`)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens > 1 ? digits[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones]! : ''}`
}

/** 2026年11月18日; 18 November 2026. */
export function dateInWords(on: CivilDate, language: PaperLanguage): string {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${months[month - 1]} ${year}`
}

/** From the first to the last day; the year once where it is the same. */
export function spanInWords(fromOn: CivilDate, toOn: CivilDate, language: PaperLanguage): string {
  const sameYear = fromOn.slice(0, 4) === toOn.slice(0, 4)
  if (language === 'zh')
    return `${dateInWords(fromOn, 'zh')}至${sameYear ? dateInWords(toOn, 'zh').replace(/^\d+年/, '') : dateInWords(toOn, 'zh')}`
  return `${sameYear ? dateInWords(fromOn, 'en').replace(/ \d+$/, '') : dateInWords(fromOn, 'en')} to ${dateInWords(toOn, 'en')}`
}

/** To the minute, on the city's clock. */
export function momentInWords(at: Instant, zoneOffsetMinutes: number, language: PaperLanguage): string {
  const local = addSeconds(at, zoneOffsetMinutes * 60)
  return `${dateInWords(local.slice(0, 10), language)}${language === 'zh' ? '' : ', '}${local.slice(11, 16)}`
}

/** 12345 → 12,345. */
export function countText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** With exactly that many decimal places; a dash for what does not exist. */
export function decimalText(value: number | null, places: number): string {
  return value === null ? '—' : value.toFixed(places)
}
