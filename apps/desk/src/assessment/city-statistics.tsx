import type { FiguresView } from '@shaoying/contract'
import { useWords } from '../texts/use-texts.tsx'
import { centreWords } from './centre-words.ts'
import { changeInWords, groupsOf, shownOf, type Head } from './statistic-groups.ts'

const counts = ['orders', 'handled', 'settled', 'praise', 'emergency', 'livelihood', 'repeats'] as const

/** What came in and what became of it, and every statistic of the pack in its groups, for the whole city beside the year before. */
export function CityStatistics({
  figures: {
    rows: [row],
    statistics,
  },
}: {
  readonly figures: FiguresView
}) {
  const word = useWords(centreWords)
  const before = row?.yearAgo
  const lineOf = (head: Head) => ({
    id: head.id,
    name: head.name,
    formula: head.formula,
    now: shownOf(row, head),
    before: shownOf(before, head),
    change: changeInWords(row, before, head),
  })
  const volumes = counts.map((name) => {
    const [now, then] = [row?.counts[name] ?? 0, before?.counts[name]]
    return {
      id: name,
      name: word(`count_${name}`),
      formula: name,
      now: now.toLocaleString('en-US'),
      before: then?.toLocaleString('en-US') ?? '–',
      change: then ? percent(((now - then) / then) * 100) : '–',
    }
  })
  return (
    <div className="sy-classes">
      <Lines title={word('counts')} lines={volumes} />
      {groupsOf(statistics).map(({ group, heads }) => (
        <Lines key={group} title={group in centreWords ? word(group as 'centre') : group} lines={heads.map(lineOf)} />
      ))}
    </div>
  )
}

const percent = (change: number): string => `${change < 0 ? '' : '+'}${change.toFixed(2)}%`

interface LinesProps {
  readonly title: string
  readonly lines: readonly {
    readonly id: string
    readonly name: string
    readonly formula: string
    readonly now: string
    readonly before: string
    readonly change: string
  }[]
}

function Lines({ title, lines }: LinesProps) {
  const word = useWords(centreWords)
  return (
    <div className="sy-panel">
      <h3>{title}</h3>
      <div className="sy-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="sy-figures">
          <thead>
            <tr>
              <td />
              <th scope="col">{word('now')}</th>
              <th scope="col">{word('yearAgo')}</th>
              <th scope="col">{word('change')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row" title={line.formula}>
                  {line.name}
                </th>
                <td>
                  <strong>{line.now}</strong>
                </td>
                <td className="sy-quiet">{line.before}</td>
                <td>{line.change}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
