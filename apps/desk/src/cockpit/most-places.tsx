import { useQuery } from '@tanstack/react-query'
import type { CartogramView } from '@shaoying/contract'
import { request } from '../api/request.ts'
import { useWords } from '../texts/use-texts.tsx'
import { cockpitWords } from './cockpit-words.ts'

const most = 8

/** The same numbers as the map in a list, the most first: for reading out, and for whoever cannot see the map. */
export function MostPlaces({
  what,
  values,
  onOpen,
}: {
  readonly what: string
  readonly values: ReadonlyMap<string, number>
  readonly onOpen: (id: string) => void
}) {
  const word = useWords(cockpitWords)
  const { data: names } = useQuery({
    queryKey: ['cartogram'],
    queryFn: () => request<CartogramView>('/api/v1/map/cartogram'),
    staleTime: Infinity,
  })
  const nameOf = (id: string): string =>
    [...(names?.cells ?? []), ...(names?.districts ?? [])].find((place) => place.id === id)?.name ?? id
  const rows = [...values]
    .filter(([, value]) => value > 0)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
  const top = rows[0]?.[1] ?? 1
  return (
    <section className="sy-panel" aria-labelledby="most">
      <h2 id="most">{word('most', { what })}</h2>
      {rows.length === 0 && <p className="sy-quiet">{word('none')}</p>}
      <ol className="sy-bars">
        {rows.map(([id, value]) => (
          <li key={id}>
            <button type="button" onClick={() => onOpen(id)}>
              <span>{nameOf(id)}</span>
              <b>{value}</b>
              <meter min={0} max={top} value={value} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
