import type { TriageAccuracyView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { useTexts } from '../texts/use-texts.tsx'

const shareOf = (part: number, whole: number): string => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`)
type Row = readonly (string | number)[]

/** How proposals compare with what people decided: by category, unit and week, with drift. */
export function AccuracyPage() {
  const { say } = useTexts()
  const { data } = useQuery({
    queryKey: ['triage-accuracy'],
    queryFn: () => request<TriageAccuracyView>('/api/v1/triage-accuracy'),
  })
  if (!data) return <p>{say('loading')}</p>
  const { category, place, unit, byCategory, byUnit, byWeek, modelId, fromOn, toOn, corrections } = data
  return (
    <section aria-labelledby="accuracy">
      <div className="sy-title">
        <h1 id="accuracy">{say('accuracy')}</h1>
        <span className="sy-quiet">
          {fromOn} – {toOn} · {modelId ?? say('accuracyStarter')}
        </span>
      </div>
      <p className="sy-tags">
        <span>
          {say('accuracyCategory', {
            share: shareOf(category.right, category.orders),
            three: shareOf(category.rightOfThree, category.orders),
            orders: String(category.orders),
          })}
        </span>
        <span>{say('accuracyAbstained', { share: shareOf(category.abstained, category.orders) })}</span>
        <span>{say('accuracyPlace', { share: shareOf(place.right, place.orders), orders: String(place.orders) })}</span>
        <span>{say('accuracyUnit', { share: shareOf(unit.right, unit.orders), orders: String(unit.orders) })}</span>
        <span>{say('accuracyCorrections', { count: String(corrections) })}</span>
      </p>
      <Figures
        title={say('accuracyByWeek')}
        heads={[
          say('accuracyWeek'),
          say('accuracyOrders'),
          say('accuracyRight'),
          say('accuracyThree'),
          say('accuracyDrift'),
        ]}
        rows={byWeek.map((week) => [
          week.weekOn,
          week.orders,
          shareOf(week.right, week.orders),
          shareOf(week.rightOfThree, week.orders),
          week.drift.toFixed(2),
        ])}
      />
      <Figures
        title={say('accuracyByCategory')}
        heads={[say('category'), say('accuracyOrders'), say('accuracyRight'), say('accuracyThree')]}
        rows={byCategory.map((row) => [
          row.category.name,
          row.orders,
          shareOf(row.right, row.orders),
          shareOf(row.rightOfThree, row.orders),
        ])}
      />
      <Figures
        title={say('accuracyByUnit')}
        heads={[say('lead'), say('accuracyOrders'), say('accuracyRight')]}
        rows={byUnit.map((row) => [row.unit.name, row.orders, shareOf(row.right, row.orders)])}
      />
    </section>
  )
}

function Figures({
  title,
  heads,
  rows,
}: {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly Row[]
}) {
  return (
    <div className="sy-scroll" role="region" aria-label={title} tabIndex={0}>
      <table className="sy-figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={heads[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={heads[index]} className="sy-number">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
