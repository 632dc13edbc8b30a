import { useEffect, useState } from 'react'
import { speak } from '../api/request.ts'
import type { Appearance, Language } from '../texts/use-texts.tsx'
import type { DeskTheme } from './desk-themes.ts'

const languageKey = 'shaoying.language'
const themeKey = 'shaoying.theme'
const sizeKey = 'shaoying.size'

/** Language and colours as last chosen on this machine; else Chinese, and what the system prefers. */
export function useAppearance(onLanguage: () => void): Appearance & { readonly theme: DeskTheme } {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(languageKey) === 'en' ? 'en' : 'zh'))
  const [theme, setTheme] = useState<DeskTheme>(() => {
    const kept = localStorage.getItem(themeKey)
    return kept === 'dark' || kept === 'light'
      ? kept
      : matchMedia('(prefers-color-scheme: dark)').matches
        ? 'dark'
        : 'light'
  })
  const [isLarge, setLarge] = useState(() => localStorage.getItem(sizeKey) === 'large')
  speak(language)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset['theme'] = theme
    document.documentElement.toggleAttribute('data-large', isLarge)
    document.title = language === 'zh' ? '哨应工作台' : 'Shaoying desk'
  }, [language, theme, isLarge])
  return {
    language,
    theme,
    choose: (chosen) => {
      localStorage.setItem(languageKey, chosen)
      speak(chosen)
      setLanguage(chosen)
      onLanguage()
    },
    turnSize: () => {
      localStorage.setItem(sizeKey, isLarge ? 'normal' : 'large')
      setLarge(!isLarge)
    },
    turnTheme: () => {
      const turned = theme === 'dark' ? 'light' : 'dark'
      localStorage.setItem(themeKey, turned)
      setTheme(turned)
    },
  }
}
