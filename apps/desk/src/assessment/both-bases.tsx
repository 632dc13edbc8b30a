import type { FiguresView } from '@shaoying/contract'
import { figureBases, type BulletinContent, type BulletinRanking, type FigureBasis } from '@shaoying/domain'
import { useQueries } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'

const counts = ['orders', 'valid', 'notSolved', 'reworked'] as const
/** Groups of the pack's statistics that say something about one unit's handling. */
const groups = ['completion', 'duration', 'callback']

interface BothBasesProps {
  readonly window: BulletinContent['window']
  readonly attribute: BulletinRanking['attribute']
  readonly unitId: string
}

/** A unit's running figures over the days of the window: of what came in on them, and of what was closed on them. */
export function BothBases({ window: { fromOn: from, toOn: to, attribution }, attribute, unitId }: BothBasesProps) {
  const word = useWords(assessmentWords)
  const { say } = useTexts()
  const of = (basis: FigureBasis): string =>
    `/api/v1/figures?${new URLSearchParams({ dimension: attribute, key: unitId, from, to, basis, counts: counts.join() }).toString()}`
  const asked = useQueries({
    queries: figureBases.map((basis) => ({
      queryKey: ['assessment', 'basis', of(basis)],
      queryFn: () => request<FiguresView>(of(basis)),
      retry: false,
    })),
  })
  const fault = asked.find(({ error }) => error)?.error
  if (fault) return <p className="sy-quiet">{fault.message}</p>
  const heads = asked[0]?.data?.statistics.filter(({ group }) => groups.includes(group))
  if (!heads || asked.some(({ data }) => !data)) return <p>{say('loading')}</p>
  const rows = asked.map(({ data }) => data!.rows[0])
  const shown = (at: number, id: string): string => rows[at]?.statistics.find((one) => one.id === id)?.shown ?? '–'
  const unitOf = (show: string, text: string): string => (show === 'percent' && text !== '–' ? '%' : '')
  return (
    <div>
      <h2>{word('bothBases')}</h2>
      <p className="sy-quiet">{word('bothBasesHint')}</p>
      <div className="sy-scroll" tabIndex={0} role="region" aria-label={word('bothBases')}>
        <table className="sy-figures">
          <thead>
            <tr>
              <td />
              {figureBases.map((basis) => (
                <th key={basis} scope="col">
                  {word(`basis_${basis}`)}
                  {basis === attribution && <small className="sy-quiet"> {word('basisOfScore')}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((name) => (
              <tr key={name}>
                <th scope="row">{word(`count_${name}`)}</th>
                {rows.map((row, at) => (
                  <td key={figureBases[at]}>{(row?.counts[name] ?? 0).toLocaleString('en-US')}</td>
                ))}
              </tr>
            ))}
            {heads.map(({ id, name, show, formula }) => (
              <tr key={id}>
                <th scope="row" title={formula}>
                  {name}
                </th>
                {rows.map((_, at) => (
                  <td key={figureBases[at]}>
                    {shown(at, id)}
                    {unitOf(show, shown(at, id))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
