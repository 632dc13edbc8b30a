import type { ReactNode } from 'react'

export type StoryLanguage = 'zh' | 'en'

/** One part of the house’s screens in each of its states. */
export interface Story {
  /** As `index.ts` exports it. */
  readonly part: string
  /** State → the part in it, in words of that language. */
  readonly states: Readonly<Record<string, (language: StoryLanguage) => ReactNode>>
}

/** Words of clocks, as the desk’s catalogue has them. */
export const clockWords = {
  zh: {
    none: '无',
    left: (text: string) => `剩 ${text}`,
    late: (text: string) => `超 ${text}`,
    waited: (text: string) => `已等 ${text}`,
    units: ['天', '时', '分'],
  },
  en: {
    none: 'none',
    left: (text: string) => `${text} left`,
    late: (text: string) => `${text} late`,
    waited: (text: string) => `waiting ${text}`,
    units: ['d ', 'h ', 'min'],
  },
} as const

export const mapWords = {
  zh: { name: '在办分布图', zoomIn: '放大', zoomOut: '缩小', fit: '全图' },
  en: { name: 'Map of open orders', zoomIn: 'Closer', zoomOut: 'Further', fit: 'All of it' },
} as const

/** An instant so many seconds from now. */
export const after = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString()
