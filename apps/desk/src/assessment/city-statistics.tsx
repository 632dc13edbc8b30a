import type { FiguresView } from '@shaoying/contract'
import { useWords } from '../texts/use-texts.tsx'
import { centreWords } from './centre-words.ts'
import { groupsOf, shownOf } from './statistic-groups.ts'

/** Every statistic of the pack for the whole city, in its groups. */
export function CityStatistics({ figures: { rows: [row], statistics } }: { readonly figures: FiguresView }) {
  const word = useWords(centreWords)
  return (
    <div className="sy-classes">
      {groupsOf(statistics).map(({ group, heads }) => (
        <section key={group} className="sy-panel" aria-labelledby={`statistics-${group}`}>
          <h3 id={`statistics-${group}`}>{group in centreWords ? word(group as 'centre') : group}</h3>
          <table className="sy-figures"><thead><tr><td /><th scope="col">{word('now')}</th><th scope="col">{word('yearAgo')}</th></tr></thead>
            <tbody>{heads.map((head) => <tr key={head.id}><th scope="row" title={head.formula}>{head.name}</th><td><strong>{shownOf(row, head)}</strong></td><td className="sy-quiet">{shownOf(row?.yearAgo, head)}</td></tr>)}</tbody>
          </table>
        </section>
      ))}
    </div>
  )
}
