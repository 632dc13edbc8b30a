import { theme, type ThemeConfig } from 'antd'

const fontFamily = "'Noto Sans SC Variable', 'PingFang SC', 'Microsoft YaHei', sans-serif"
const shape = { fontFamily, borderRadius: 6, fontSize: 14 }

/** The house's colours. Both are drawn into the style file at build time (build/antd-styles.ts). Contrast of text is 4.5:1 or more. */
export const deskThemes = {
  light: {
    cssVar: { key: 'sy-light' },
    hashed: false,
    algorithm: theme.defaultAlgorithm,
    token: {
      ...shape,
      colorPrimary: '#b3261e',
      colorError: '#cf1322',
      colorLink: '#8c1d18',
      colorTextDescription: '#5c6066',
      colorTextTertiary: '#5c6066',
      colorTextPlaceholder: '#6b6f76',
    },
  },
  dark: {
    cssVar: { key: 'sy-dark' },
    hashed: false,
    algorithm: theme.darkAlgorithm,
    token: {
      ...shape,
      colorPrimary: '#e0574e',
      colorError: '#ff8a80',
      colorLink: '#ff9d94',
      colorTextDescription: '#a6a9b0',
      colorTextTertiary: '#a6a9b0',
      colorTextPlaceholder: '#989ca4',
    },
  },
} as const satisfies Readonly<Record<string, ThemeConfig>>

export type DeskTheme = keyof typeof deskThemes
