import type { SessionView } from '@shaoying/contract'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useCallback, useLayoutEffect } from 'react'
import { useLive } from '../api/live.ts'
import { CallBar } from '../calls/call-bar.tsx'
import { useQueues } from '../api/queries.ts'
import { Bell } from '../notifications/bell.tsx'
import { ShortcutOverlay } from '../shortcuts/shortcut-overlay.tsx'
import { useShortcut, useShortcutKeys } from '../shortcuts/shortcuts.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { CommandPalette } from './command-palette.tsx'
import { AppearanceTools } from './appearance-tools.tsx'
import { useSignOut } from './use-sign-out.ts'
import { placesOf, queuePermissions, type Place } from './places.ts'

/** Header, places to go, and the place itself. */
export function AppShell({ session }: { readonly session: SessionView }) {
  const { say, language, choose, turnTheme, turnSize } = useTexts()
  const may = (permission: string): boolean => session.permissions.includes(permission)
  const { data } = useQueues(queuePermissions.some(may))
  const isLive = useLive(may('order.read') || may('whistle.read'))
  useShortcutKeys()
  useWall()
  const places = placesOf(session, data?.queues ?? [], say)
  const signOut = useSignOut()
  const actions = [
    {
      key: 'language',
      label: `${say('language')} · 中文 / English`,
      run: () => choose(language === 'zh' ? 'en' : 'zh'),
    },
    { key: 'theme', label: say('appearance'), run: turnTheme },
    { key: 'size', label: say('largeType'), run: turnSize },
    { key: 'sign-out', label: say('signOut'), run: signOut },
  ]
  return (
    <div className="sy-shell">
      <a href="#content" className="sy-skip">
        {say('skip')}
      </a>
      <header className="sy-header">
        <strong className="sy-brand">{say('product')}</strong>
        <span className="sy-quiet sy-grow sy-units">{session.units.map(({ name }) => name).join('、')}</span>
        <CommandPalette places={places} actions={actions} />
        <ShortcutOverlay />
        <Bell isAllowed={may('directory.read')} />
        <Link to="/account" className="sy-own-name" title={say('place.account')}>
          {language === 'en' ? (session.nameEn ?? session.name) : session.name}
        </Link>
        <div className="sy-header-tools">
          <AppearanceTools />
        </div>
      </header>
      <nav className="sy-nav" aria-label={say('desk')}>
        {places.map((place) => (
          <PlaceLink key={place.to} {...place} />
        ))}
      </nav>
      <main className="sy-main" id="content" tabIndex={-1}>
        {!isLive && <Alert type="warning" showIcon title={say('offline')} className="sy-gap" />}
        {may('order.register') && <CallBar />}
        <Outlet />
      </main>
    </div>
  )
}

/** Wall mode stands on the root before the first paint, so that nothing jumps when the cockpit itself has come. */
function useWall(): void {
  const isWall = useLocation({ select: ({ search }) => 'wall' in search && search.wall === true })
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-wall', isWall)
    return () => document.documentElement.removeAttribute('data-wall')
  }, [isWall])
}

function PlaceLink({ to, label, count, keys }: Place) {
  const navigate = useNavigate()
  useShortcut(
    keys ?? '',
    label,
    useCallback(() => void navigate({ to }), [navigate, to]),
  )
  return (
    <Link to={to} activeOptions={{ exact: true, includeSearch: false }} className="sy-nav-link">
      <span>{label}</span>
      {count !== null && count > 0 && <span className="sy-count">{count > 999 ? '999+' : count}</span>}
    </Link>
  )
}
