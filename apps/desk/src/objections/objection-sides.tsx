import type { OrderView } from '@shaoying/contract'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { objectionWords } from './objection-words.ts'

interface Reason {
  readonly text: string
  readonly reference: string
}

interface Objection {
  readonly at: string
  readonly unitId: string
  readonly ground: string
  readonly reason: string
  readonly basis: readonly Reason[]
  readonly proposedUnitId: string | null
  readonly opinion: { readonly verdict: string; readonly reason: string; readonly at: string } | null
  readonly ruling: { readonly verdict: string; readonly reason: string; readonly at: string } | null
}

interface Dispatch {
  readonly at: string
  readonly leadUnitId: string
  readonly designated: boolean
  readonly basis: readonly Reason[]
}

/** The objection that waits for its ruling. */
export function openObjection({ record }: Pick<OrderView, 'record'>): Objection | undefined {
  return (record.objections as readonly Objection[] | undefined)?.findLast(({ ruling }) => ruling === null)
}

/** Side by side: what the dispatch rests on, what the unit says against it; below, where it was before. */
export function ObjectionSides({ order }: { readonly order: OrderView }) {
  const word = useWords(objectionWords)
  const { moment, choice } = useTexts()
  const objection = openObjection(order)
  const dispatches = (order.record.dispatches ?? []) as unknown as readonly Dispatch[]
  const last = dispatches.at(-1)
  const named = (id: string): string => order.names[id] ?? id
  const reasons = (basis: readonly Reason[]) => (
    <ul className="sy-basis">
      {basis.map(({ text, reference }) => (
        <li key={`${reference} ${text}`}>
          {text} <span className="sy-quiet">{reference}</span>
        </li>
      ))}
    </ul>
  )
  const past =
    (order.record.objections as readonly Objection[] | undefined)?.filter(({ ruling }) => ruling !== null) ?? []
  return (
    <div className="sy-sides">
      {last && (
        <section aria-label={word('basis')}>
          <h3>{word('basis')}</h3>
          <p>
            <strong>{named(last.leadUnitId)}</strong>{' '}
            <span className="sy-quiet">
              {moment(last.at)}
              {last.designated && ` · ${word('designated')}`}
            </span>
          </p>
          {reasons(last.basis)}
        </section>
      )}
      {objection && (
        <section aria-label={word('objection')}>
          <h3>{word('objection')}</h3>
          <p>
            <strong>{named(objection.unitId)}</strong>{' '}
            <span className="sy-quiet">
              {moment(objection.at)} · {choice(objection.ground)}
            </span>
          </p>
          <p className="sy-said">{objection.reason}</p>
          {reasons(objection.basis)}
          {objection.proposedUnitId && (
            <p>
              <span className="sy-quiet">{word('proposes')}</span> {named(objection.proposedUnitId)}
            </p>
          )}
          <p>
            <span className="sy-quiet">{word('opinion')}</span>{' '}
            {objection.opinion
              ? `${word(objection.opinion.verdict === 'redispatch' ? 'uphold' : 'leave')}：${objection.opinion.reason}`
              : word('noOpinion')}
          </p>
        </section>
      )}
      {(dispatches.length > 1 || past.length > 0) && (
        <section aria-label={word('history')} className="sy-sides-all">
          <h3>{word('history')}</h3>
          <ol className="sy-basis">
            {dispatches.map(({ at, leadUnitId, designated }, index) => (
              <li key={index}>
                {named(leadUnitId)}{' '}
                <span className="sy-quiet">
                  {moment(at)}
                  {designated && ` · ${word('designated')}`}
                </span>
              </li>
            ))}
            {past.map(({ unitId, reason, ruling }, index) => (
              <li key={index}>
                {named(unitId)}：{reason} → {word(ruling!.verdict === 'redispatch' ? 'uphold' : 'leave')}（
                {ruling!.reason}） <span className="sy-quiet">{moment(ruling!.at)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
