import type { BulletinContent, BulletinRow } from '@shaoying/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '../api/request.ts'
import { Moved } from '../assessment/moved.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { cockpitWords } from './cockpit-words.ts'
import '../assessment/assessment.css'

const most = 4
const slowly = 60_000

/** Who rose and who fell in the latest ranking: of the running window for whoever reads assessment, else of the last one published. */
export function RankingMoves({ mayAssess }: { readonly mayAssess: boolean }) {
  const word = useWords(cockpitWords)
  const { language } = useTexts()
  const root = mayAssess ? '/api/v1/assessment-windows' : '/api/v1/bulletins'
  const { data: windows } = useQuery({
    queryKey: ['assessment', 'latest', root],
    queryFn: async () => (await request<{ readonly items: readonly { readonly windowId: string }[] }>(root)).items,
    refetchInterval: slowly,
    retry: false,
  })
  const windowId = windows?.[0]?.windowId
  const { data: board } = useQuery({
    queryKey: ['assessment', 'moves', root, windowId],
    queryFn: () =>
      request<BulletinContent>(`/api/v1/assessment-windows/${windowId}/${mayAssess ? 'results' : 'bulletin.json'}`),
    enabled: windowId !== undefined,
    refetchInterval: slowly,
    retry: false,
  })
  const ranking = board?.rankings.find(({ rows }) => rows.length > 0)
  const { first, rose, fell } = movesOf(ranking?.rows ?? [])
  if (!ranking || first.length === 0)
    return windows ? (
      <section className="sy-panel" aria-labelledby="moves">
        <h2 id="moves">{word('moves')}</h2>
        <p className="sy-quiet">{word('noRanking')}</p>
      </section>
    ) : null
  const line = (row: BulletinRow) => (
    <li key={row.unit.id}>
      <Place row={row} name={row.unit.name[language]} />
      <Moved row={row} />
    </li>
  )
  const heading = (
    <>
      {word('moves')}{' '}
      <span className="sy-quiet">
        {ranking.name[language]} · {windowId}
      </span>
    </>
  )
  return (
    <section className="sy-panel" aria-labelledby="moves">
      <h2 id="moves">{mayAssess ? <Link to="/assessment">{heading}</Link> : heading}</h2>
      <div className="sy-moves">
        {(
          [
            ['first', first],
            ['rose', rose],
            ['fell', fell],
          ] as const
        ).map(
          ([name, rows]) =>
            rows.length > 0 && (
              <div key={name}>
                <h3>{word(name)}</h3>
                <ol className="sy-plain">{rows.map(line)}</ol>
              </div>
            ),
        )}
      </div>
    </section>
  )
}

function Place({ row: { rank }, name }: { readonly row: BulletinRow; readonly name: string }) {
  return (
    <span>
      <b className="sy-number">{rank}</b> {name}
    </span>
  )
}

function movesOf(rows: readonly BulletinRow[]) {
  const ranked = rows.filter(({ rank }) => rank !== null)
  const moved = ranked
    .filter(({ previousRank }) => previousRank !== null)
    .map((row) => ({ row, by: row.previousRank! - row.rank! }))
  const pick = (sign: 1 | -1): readonly BulletinRow[] =>
    moved
      .filter(({ by }) => by * sign > 0)
      .sort((a, b) => (b.by - a.by) * sign)
      .slice(0, most)
      .map(({ row }) => row)
  return { first: ranked.slice(0, most), rose: pick(1), fell: pick(-1) }
}
