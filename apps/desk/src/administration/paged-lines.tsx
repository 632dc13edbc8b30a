import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Empty } from 'antd'
import type { ReactNode } from 'react'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'

/** A list of the API, page by page, a line each. */
export function PagedLines<Item>({
  path,
  line,
}: {
  readonly path: string
  readonly line: (item: Item) => { readonly key: string; readonly content: ReactNode }
}) {
  const word = useWords(administrationWords)
  const { say } = useTexts()
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['administration', path],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      request<{ readonly items: readonly Item[]; readonly nextCursor?: string | null }>(
        `${path}${path.includes('?') ? '&' : '?'}limit=50${pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
  const lines = (data?.pages.flatMap(({ items }) => items) ?? []).map(line)
  return (
    <>
      {error && <Alert type="error" showIcon title={error.message} className="sy-gap" />}
      {lines.length === 0 ? (
        isPending ? (
          <p>{say('loading')}</p>
        ) : (
          <Empty description={word('none')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
        )
      ) : (
        <ul className="sy-lines sy-panel">
          {lines.map(({ key, content }) => (
            <li key={key}>{content}</li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className="sy-buttons sy-centre">
          <Button onClick={() => void fetchNextPage()}>{say('more')}</Button>
        </div>
      )}
    </>
  )
}
