import type { BulletinContent } from '@shaoying/domain'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'

/** The city's measures and score, large, each with how it moved. */
export function RateCards({ board }: { readonly board: BulletinContent }) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const { total, previousTotal: before, measures, digits, exclusions } = board
  const shown = measures.filter(({ id }) => id in total.values)
  return (
    <dl className="sy-rates">
      {shown.map(({ id, name, show }) => (
        <Card
          key={id}
          name={name[language]}
          value={total.values[id] ?? null}
          before={before?.values[id] ?? null}
          digits={digits}
          unit={show === 'percent' ? '%' : ''}
        />
      ))}
      <Card
        name={word('score')}
        value={total.score}
        before={before?.score ?? null}
        digits={digits}
        unit=""
        note={word('scoreWithExcluded', { score: exclusions.withExcluded.score?.toFixed(digits) ?? '–' })}
      />
      <Card
        name={word('volume')}
        value={total.volume}
        before={before?.volume ?? null}
        digits={0}
        unit=""
        note={word('valid', { count: total.valid })}
        isNeutral
      />
    </dl>
  )
}

interface CardProps {
  readonly name: string
  readonly value: number | null
  readonly before: number | null
  readonly digits: number
  readonly unit: string
  readonly note?: string
  /** More is neither better nor worse. */
  readonly isNeutral?: boolean
}

function Card({ name, value, before, digits, unit, note, isNeutral = false }: CardProps) {
  const word = useWords(assessmentWords)
  const by = value === null || before === null ? null : Number((value - before).toFixed(digits))
  const key = by === null ? 'firstWindow' : by > 0 ? 'up' : by < 0 ? 'down' : 'same'
  return (
    <div className="sy-rate">
      <dt>{name}</dt>
      <dd className="sy-rate-value">
        {value === null
          ? '–'
          : value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}
        {value !== null && unit && <small>{unit}</small>}
      </dd>
      <dd className={isNeutral || by === null || by === 0 ? 'sy-quiet' : by > 0 ? 'sy-better' : 'sy-worse'}>
        {word(key, { by: by === null ? '' : Math.abs(by).toFixed(digits) })}
      </dd>
      {note && <dd className="sy-quiet">{note}</dd>}
    </div>
  )
}
