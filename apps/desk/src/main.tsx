import '@fontsource-variable/noto-sans-sc'
import 'antd/dist/reset.css'
import 'virtual:antd-styles.css'
import './desk.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider, Spin } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useSession } from './api/queries.ts'
import { speak } from './api/request.ts'
import { deskRouter } from './router.tsx'
import { SignInPage } from './session/sign-in-page.tsx'
import { deskThemes } from './theme/desk-themes.ts'
import { LanguageContext, type Language } from './texts/use-texts.tsx'

const client = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: true } } })
const kept = 'shaoying.language'

function Desk() {
  const { data: session, isPending } = useSession()
  const router = useMemo(() => (session ? deskRouter(session) : null), [session])
  if (isPending) return <Spin fullscreen />
  return router ? <RouterProvider router={router} /> : <SignInPage />
}

function Root() {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(kept) === 'en' ? 'en' : 'zh'))
  speak(language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  const choose = (chosen: Language): void => {
    localStorage.setItem(kept, chosen)
    speak(chosen)
    setLanguage(chosen)
    void client.invalidateQueries()
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  return (
    <LanguageContext value={{ language, choose }}>
      <ConfigProvider locale={language === 'zh' ? zhCN : enGB} theme={{ ...deskThemes[dark ? 'dark' : 'light'], zeroRuntime: true }}>
        <App><Desk /></App>
      </ConfigProvider>
    </LanguageContext>
  )
}

createRoot(document.getElementById('desk')!).render(<StrictMode><QueryClientProvider client={client}><Root /></QueryClientProvider></StrictMode>)
