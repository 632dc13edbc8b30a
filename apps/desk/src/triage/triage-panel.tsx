import type { TriageProposal } from '@shaoying/contract'
import { Alert, Card } from 'antd'
import { useCallback } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { LookAlikeList } from './look-alike-list.tsx'
import { Suggestion } from './suggestion.tsx'

/** What may be taken over into the form. */
export interface Taken {
  readonly kind?: string
  readonly categoryId?: string
  readonly placeUnitId?: string
}

export interface TriagePanelProps {
  readonly proposal: TriageProposal | null
  /** What the form holds now. */
  readonly chosen: Taken
  readonly onTake: (taken: Taken) => void
}

/** Suggestions beside the words, each with its basis and one key away. Nothing is filled in by itself. */
export function TriagePanel({ proposal, chosen, onTake }: TriagePanelProps) {
  const { say, choice, moment } = useTexts()
  if (!proposal)
    return (
      <Card size="small" title={say('suggestions')} className="sy-gap">
        <p className="sy-quiet">{say('suggestionsWait')}</p>
      </Card>
    )
  const {
    categories: { model },
    kinds,
    unit,
  } = proposal
  const best = kinds[0]
  return (
    <Card size="small" title={say('suggestions')} className="sy-gap">
      <Warnings proposal={proposal} />
      {best && (
        <ul className="sy-suggestions" aria-label={say('suggestKind')}>
          <Suggestion
            keys="alt+k"
            label={say('suggestKind')}
            name={choice(best.kind)}
            words={best.words}
            isTaken={chosen.kind === best.kind}
            onTake={() => onTake({ kind: best.kind })}
          />
        </ul>
      )}
      <Categories proposal={proposal} chosen={chosen} onTake={onTake} />
      <Places proposal={proposal} chosen={chosen} onTake={onTake} />
      {unit.fitting[0] && unit.needs !== null && (
        <p>
          <span className="sy-quiet">{say('suggestFitting')}</span>{' '}
          {unit.fitting.map(({ unit: { name }, words }) => `${name}（${words.join('、')}）`).join('；')}
        </p>
      )}
      {unit.returnRisk && unit.returnRisk.share !== null && (
        <p>
          <span className="sy-quiet">{say('suggestRisk')}</span> {unit.returnRisk.text}
        </p>
      )}
      <LookAlikeList proposal={proposal} />
      <p className="sy-quiet">
        <small>
          {model.trainedAt === null ? say('suggestModel') : say('suggestTrained', { at: moment(model.trainedAt) })}
        </small>
      </p>
    </Card>
  )
}

function Warnings({
  proposal: { urgency, treatments },
}: Pick<TriagePanelProps, 'proposal'> & { readonly proposal: TriageProposal }) {
  const { say } = useTexts()
  const others = treatments.filter(({ treatment }) => treatment !== 'emergency')
  return (
    <>
      {urgency.level !== 'none' && (
        <Alert
          type={urgency.level === 'emergency' ? 'error' : 'warning'}
          showIcon
          className="sy-gap"
          title={`${say('suggestUrgent')}：${urgency.signals.map(({ text, words }) => `${text}（${words}）`).join('；')}`}
          description={
            urgency.level === 'emergency' && urgency.lines.length > 0
              ? say('suggestLines', { lines: urgency.lines.join('、') })
              : undefined
          }
        />
      )}
      {others.map(({ treatment, name, tell, words }) => (
        <Alert
          key={treatment}
          type="info"
          showIcon
          className="sy-gap"
          title={`${say('suggestTreatments')}：${name ?? treatment}（${words.join('、')}）`}
          description={tell ?? undefined}
        />
      ))}
    </>
  )
}

type Known = TriagePanelProps & { readonly proposal: TriageProposal }

function Categories({
  proposal: {
    categories: { top, abstained, threshold },
  },
  chosen,
  onTake,
}: Known) {
  const { say } = useTexts()
  const take = useCallback((categoryId: string) => () => onTake({ categoryId }), [onTake])
  if (top.length === 0) return null
  return (
    <>
      {abstained && <p role="note">{say('suggestAbstains', { share: `${Math.round(threshold * 100)}%` })}</p>}
      <ul className={abstained ? 'sy-suggestions sy-unsure' : 'sy-suggestions'} aria-label={say('suggestCategory')}>
        {top.map(({ category, probability, words }, index) => (
          <Suggestion
            key={category.id}
            keys={`alt+${index + 1}`}
            label={say('suggestCategory')}
            name={category.name}
            share={probability}
            words={words}
            isTaken={chosen.categoryId === category.id}
            onTake={take(category.id)}
          />
        ))}
      </ul>
    </>
  )
}

const placeKeys = ['alt+p', 'alt+o', 'alt+i'] as const

function Places({ proposal: { place }, chosen, onTake }: Known) {
  const { say } = useTexts()
  const take = useCallback((placeUnitId: string) => () => onTake({ placeUnitId }), [onTake])
  const shown = place.candidates
    .filter(({ level }) => level !== 'spot')
    .slice(0, place.determined ? 1 : placeKeys.length)
  return (
    <>
      {place.basis.map(({ text }) => (
        <p key={text} className="sy-quiet">
          {text}
        </p>
      ))}
      {place.ask && (
        <p role="note">
          <span className="sy-quiet">{say('suggestAsk')}</span> {place.ask.text}
        </p>
      )}
      <ul className="sy-suggestions" aria-label={say('suggestPlace')}>
        {shown.map(({ unit, street, district, words }, index) => (
          <Suggestion
            key={unit.id}
            keys={placeKeys[index]!}
            label={say('suggestPlace')}
            name={[district, street, unit]
              .filter((one, at, all) => one !== null && all.findIndex((other) => other?.id === one.id) === at)
              .map((one) => one!.name)
              .join(' ')}
            words={words}
            isTaken={chosen.placeUnitId === unit.id}
            onTake={take(unit.id)}
          />
        ))}
      </ul>
    </>
  )
}
