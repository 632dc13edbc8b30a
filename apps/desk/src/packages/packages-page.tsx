import type { PackageListView } from '@shaoying/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Empty } from 'antd'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { packageWords } from '../batch/package-words.ts'

/** Packages of one's units, last changed first. */
export function PackagesPage() {
  const word = useWords(packageWords)
  const { say, moment } = useTexts()
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['packages'],
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }: PackageListView) => nextCursor ?? undefined,
    queryFn: ({ pageParam }) =>
      request<PackageListView>(
        `/api/v1/packages?limit=50${pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
  })
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section aria-labelledby="packages">
      <h1 id="packages">{word('packages')}</h1>
      <p className="sy-quiet">{word('hint')}</p>
      {error && <Alert type="error" showIcon title={error.message} />}
      {isPending && <p>{say('loading')}</p>}
      {!isPending && items.length === 0 && <Empty description={word('none')} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      {items.length > 0 && (
        <ul className="sy-lines sy-panel">
          {items.map(({ packageId, title, cause, lead, orders, situation, openedAt }) => (
            <li key={packageId}>
              <span>
                <Link to="/packages/$packageId" params={{ packageId }}>
                  {title}
                </Link>{' '}
                <span className="sy-quiet">{cause}</span>
              </span>
              <span className="sy-quiet">
                {lead.name} · {word('orders', { count: orders })} · {word(situation === 'open' ? 'open' : 'closed')} ·{' '}
                {moment(openedAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className="sy-buttons sy-centre">
          <Button onClick={() => void fetchNextPage()}>{say('more')}</Button>
        </div>
      )}
    </section>
  )
}
