import { useTimeline } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.tsx'

/** What happened, newest first: the last step is what one looks for. */
export function OrderTimeline({ orderId }: { readonly orderId: string }) {
  const { say, language, moment } = useTexts()
  const { data } = useTimeline(orderId)
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{say('timeline')}</h2>
      <ol className="sy-timeline" reversed>
        {(data?.items ?? []).toReversed().map((item) => (
          <li key={item.sequence}>
            <time className="sy-quiet" dateTime={item.at}>
              {moment(item.at)}
            </time>
            {item.unit && <strong>{item.unit.name}</strong>}
            <span>{item[language]}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
