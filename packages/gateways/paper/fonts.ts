import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/**
 * The typefaces of paper, whole TrueType files (SIL Open Font License 1.1): Song for running text and titles, Hei for
 * headings, tables and charts, as official documents have them.
 */
export const paperFonts = {
  song: () => require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  songBlack: () => require.resolve('@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf'),
  hei: () => require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  heiBold: () => require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const

export type PaperFont = keyof typeof paperFonts
