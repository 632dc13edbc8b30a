import type { NotificationListView } from '@shaoying/contract'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Empty, Segmented } from 'antd'
import { useState } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { useMarkRead, useNotifications } from './notification-queries.ts'
import { notificationWords } from './notification-words.ts'

/** What one is told: one’s own and what one’s units are told, newest first. Opening marks it as read, for oneself. */
export function NotificationsPage() {
  const word = useWords(notificationWords)
  const { say } = useTexts()
  const [unread, setUnread] = useState(true)
  const { data, error, isPending, hasNextPage, fetchNextPage } = useNotifications(unread)
  const mark = useMarkRead()
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section aria-labelledby="notifications" className="sy-narrow-page">
      <div className="sy-title">
        <h1 id="notifications">{word('title')}</h1>
        <div className="sy-buttons">
          <Segmented
            aria-label={word('which')}
            value={unread ? 'unread' : 'all'}
            options={[
              { value: 'unread', label: word('unread') },
              { value: 'all', label: word('all') },
            ]}
            onChange={(chosen) => setUnread(chosen === 'unread')}
          />
          <Button
            disabled={!items.some(({ readAt }) => readAt === null)}
            loading={mark.isPending}
            onClick={() => mark.mutate(undefined)}
          >
            {word('markAll')}
          </Button>
        </div>
      </div>
      {(error ?? mark.error) && (
        <Alert type="error" showIcon title={(error ?? mark.error)!.message} className="sy-gap" />
      )}
      <ul className="sy-lines sy-panel">
        {items.map((item) => (
          <Line
            key={item.notificationId}
            item={item}
            onRead={() => item.readAt === null && mark.mutate([item.notificationId])}
          />
        ))}
        {items.length === 0 && (
          <li>
            {isPending ? (
              say('loading')
            ) : (
              <Empty description={word(unread ? 'noneUnread' : 'none')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
            )}
          </li>
        )}
      </ul>
      {hasNextPage && (
        <Button block className="sy-gap" onClick={() => void fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </section>
  )
}

function Line({
  item: { subject, text, orderId, whistleId, unit, at, readAt },
  onRead,
}: {
  readonly item: NotificationListView['items'][number]
  readonly onRead: () => void
}) {
  const word = useWords(notificationWords)
  const { moment } = useTexts()
  const heading = <strong>{subject}</strong>
  return (
    <li className={readAt === null ? 'sy-unread' : undefined}>
      <span className="sy-told">
        {orderId ? (
          <Link to="/orders/$orderId" params={{ orderId }} onClick={onRead}>
            {heading}
          </Link>
        ) : whistleId ? (
          <Link to="/whistles/$whistleId" params={{ whistleId }} onClick={onRead}>
            {heading}
          </Link>
        ) : (
          heading
        )}
        {text !== subject && <span>{text}</span>}
        <span className="sy-quiet">{[moment(at), unit?.name].filter(Boolean).join(' · ')}</span>
      </span>
      {readAt === null && (
        <Button size="small" onClick={onRead}>
          {word('markOne')}
        </Button>
      )}
    </li>
  )
}
