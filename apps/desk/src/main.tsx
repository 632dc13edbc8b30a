import '@fontsource-variable/noto-sans-sc'
import 'antd/dist/reset.css'
import 'virtual:antd-styles.css'
import './theme/tokens.css'
import './desk.css'
import { followServerClock } from '@shaoying/ui'
import { createCache, StyleProvider } from '@ant-design/cssinjs'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider, Spin } from 'antd'
import enGB from 'antd/locale/en_GB'
import zhCN from 'antd/locale/zh_CN'
import { lazy, StrictMode, Suspense, useEffect, useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import { reloadWhenOutdated } from './api/reload-when-outdated.ts'
import { useSession } from './api/queries.ts'
import { deskRouter } from './router.tsx'
import { SignInPage } from './session/sign-in-page.tsx'
import { AppearanceContext } from './texts/use-texts.tsx'
import { deskThemes } from './theme/desk-themes.ts'
import { useAppearance } from './theme/use-appearance.ts'

/** Whoever asked their system for less motion gets lists that open and close at once. */
const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches
// Without a network the phone's worker answers with what it kept, so questions are asked all the same.
const client = new QueryClient({
  defaultOptions: {
    queries: { retry: 1, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

/** What opens over the page stays within its main part, or within the window it was opened from, where a screen reader looks for it. */
const popupContainer = (trigger?: HTMLElement): HTMLElement =>
  trigger?.closest<HTMLElement>('[role="dialog"], main') ?? document.body

/** All styles come from the style file. What Ant Design would still add at run time goes where no page is, and the policy need not forbid it. */
const nowhere = document.createElement('div')
const styleCache = createCache()

const FirstPasswordPage = lazy(async () => ({
  default: (await import('./account/first-password-page.tsx')).FirstPasswordPage,
}))

function Desk() {
  const { data: session, isPending } = useSession()
  const sessionId = session?.sessionId
  // A router per session: a refreshed answer about the same session must not lose the place.
  const router = useMemo(() => (session ? deskRouter(session) : null), [sessionId])
  useEffect(() => {
    if (session) followServerClock(session.now)
  }, [session])
  if (isPending) return <Spin fullscreen />
  if (session?.mustChangePassword)
    return (
      <Suspense fallback={<Spin fullscreen />}>
        <FirstPasswordPage />
      </Suspense>
    )
  return router ? <RouterProvider router={router} /> : <SignInPage />
}

function Root() {
  const { theme, ...appearance } = useAppearance(() => void client.invalidateQueries())
  return (
    <AppearanceContext value={appearance}>
      <StyleProvider cache={styleCache} container={nowhere}>
        <ConfigProvider
          getPopupContainer={popupContainer}
          locale={appearance.language === 'zh' ? zhCN : enGB}
          button={{ autoInsertSpace: false }}
          theme={{ ...deskThemes[theme], token: { ...deskThemes[theme].token, motion }, zeroRuntime: true }}
        >
          <App>
            <Desk />
          </App>
        </ConfigProvider>
      </StyleProvider>
    </AppearanceContext>
  )
}

reloadWhenOutdated()
createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Root />
    </QueryClientProvider>
  </StrictMode>,
)
