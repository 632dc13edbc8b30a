import type { SessionView } from '@shaoying/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { Badge, Button } from 'antd'
import { useLiveOrders } from '../api/live.ts'
import { useQueues } from '../api/queries.ts'
import { request } from '../api/request.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { LanguageChoice } from './language-choice.tsx'

/** Header, places to go, and the place itself. What the user may not do is not offered. */
export function AppShell({ session }: { readonly session: SessionView }) {
  const { say, language } = useTexts()
  const client = useQueryClient()
  const may = (permission: string): boolean => session.permissions.includes(permission)
  const { data } = useQueues(['order.register', 'order.review', 'order.dispatch', 'objection.decide', 'objection.arbitrate', 'reply.review', 'callback.record', 'callback.decide'].some(may))
  useLiveOrders(may('order.read'))
  const signOut = async (): Promise<void> => {
    await request('/api/v1/session', { method: 'DELETE' })
    client.clear()
  }
  return (
    <div className="sy-shell">
      <header className="sy-header">
        <strong>{say('product')}</strong>
        <span className="sy-quiet sy-grow">{session.units.map(({ name }) => name).join('、')}</span>
        <span>{language === 'en' ? (session.nameEn ?? session.name) : session.name}</span>
        <LanguageChoice />
        <Button size="small" onClick={() => void signOut()}>{say('signOut')}</Button>
      </header>
      <nav className="sy-nav" aria-label={say('desk')}>
        {may('order.register') && <Link to="/register" className="sy-nav-link">{say('register')}</Link>}
        {may('order.read') && <Link to="/inbox" className="sy-nav-link">{say('inbox')}</Link>}
        {data?.queues.map((queue) => (
          <Link key={queue.name} to="/queues/$name" params={{ name: queue.name }} className="sy-nav-link">
            {queue.situationText} <Badge count={queue.count} overflowCount={999} color="#b3261e" />
          </Link>
        ))}
      </nav>
      <main className="sy-main"><Outlet /></main>
    </div>
  )
}
