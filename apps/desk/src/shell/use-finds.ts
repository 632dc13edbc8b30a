import type { PersonView, SearchView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { request } from '../api/request.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts } from '../texts/use-texts.tsx'

export interface PaletteItem {
  readonly key: string
  readonly label: string
  /** What it is, when that does not go without saying. */
  readonly sort?: string
  /** The shortcut that does the same. */
  readonly keys?: string
  readonly run: () => void
}

const few = 6

/** Orders, units, people and articles that the typed words find, as far as this person may see them. */
export function useFinds(text: string, isOpen: boolean): readonly PaletteItem[] {
  const { say } = useTexts()
  const navigate = useNavigate()
  const { permissions } = useSignedIn()
  const words = useDeferredValue(text.trim())
  const isAsked = isOpen && words !== '' && permissions.includes('directory.read')
  const asking = { enabled: isAsked, staleTime: 30_000, placeholderData: <Value>(before: Value | undefined) => before }
  const { data: found } = useQuery({
    queryKey: ['palette', words],
    queryFn: () => request<SearchView>(`/api/v1/search?limit=${few}&q=${encodeURIComponent(words)}`),
    ...asking,
  })
  const { data: people } = useQuery({
    queryKey: ['palette', 'people', words],
    queryFn: () =>
      request<{ readonly items: readonly PersonView[] }>(`/api/v1/people?limit=${few}&q=${encodeURIComponent(words)}`),
    ...asking,
  })
  if (!isAsked) return []
  return [
    ...(found?.orders ?? []).map(({ orderId, number, title }) => ({
      key: orderId,
      sort: say('find.order'),
      label: `${number} ${title}`,
      run: () => void navigate({ to: '/orders/$orderId', params: { orderId } }),
    })),
    ...(found?.units ?? []).map(({ id, name }) => ({
      key: id,
      sort: say('find.unit'),
      label: name,
      run: () => void navigate({ to: '/orders', search: { view: 'everything', lead: id } }),
    })),
    ...(people?.items ?? []).map(({ personId: id, name }) => ({
      key: id,
      sort: say('find.person'),
      label: name,
      run: () => void navigate({ to: '/registers/$kind/$recordId', params: { kind: 'people', recordId: id } }),
    })),
    ...(found?.articles ?? []).map(({ articleId, title }) => ({
      key: articleId,
      sort: say('find.article'),
      label: title,
      run: () => void navigate({ to: '/registers/$kind/$recordId', params: { kind: 'articles', recordId: articleId } }),
    })),
  ]
}
