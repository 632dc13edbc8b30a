import type { WhistleView } from '@shaoying/contract'
import { Link, useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import { ApiProblem } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { LegCard } from './leg-card.tsx'
import { SiteWork } from './site-work.tsx'
import type { ChosenAction } from './action-form-props.ts'
import { WhistleActionDialog } from './whistle-action-dialog.tsx'
import { WhistleHead } from './whistle-head.tsx'
import { WhistleMap } from './whistle-map.tsx'
import { useWhistle, useWhistleActions, useWhistleTimeline } from './whistle-queries.ts'
import { whistleWords } from './whistle-words.ts'
import './whistles.css'

/** One whistle, live: who is signed, on the way, here, done; what runs out; what the street may say now. */
export function WhistlePage() {
  const { whistleId } = useParams({ from: '/whistles/$whistleId' })
  const { say } = useTexts()
  const word = useWords(whistleWords)
  const { data: whistle, error } = useWhistle(whistleId)
  const { data: able } = useWhistleActions(whistleId)
  const [chosen, setChosen] = useState<ChosenAction | null>(null)
  if (error)
    return (
      <Alert
        type="error"
        showIcon
        title={error instanceof ApiProblem ? error.message : say('unreachable')}
        action={<Link to="/whistles">{word('backToBoard')}</Link>}
      />
    )
  if (!whistle) return <p role="status">{say('loading')}</p>
  const actions = able?.actions ?? []
  const ofWhole = actions.filter(({ units }) => units.length === 0)
  return (
    <article aria-labelledby="whistle">
      <WhistleHead whistle={whistle} actions={ofWhole} onAct={(action) => setChosen({ action, unit: null })} />
      <Counts whistle={whistle} />
      <div className="sy-whistle">
        <section aria-labelledby="legs">
          <h2 id="legs">{word('units')}</h2>
          <div className="sy-legs">
            {whistle.legs.map((leg) => (
              <LegCard
                key={leg.legId}
                leg={leg}
                whistle={whistle}
                actions={actions.filter(({ units }) => units.some(({ id }) => id === leg.unit.id))}
                onAct={(action, checkInId) =>
                  setChosen({ action, unit: leg.unit, ...(checkInId === undefined ? {} : { checkInId }) })
                }
              />
            ))}
          </div>
        </section>
        <div>
          <WhistleMap whistle={whistle} />
          <SiteWork whistle={whistle} />
          <Story whistleId={whistleId} />
        </div>
      </div>
      <WhistleActionDialog whistle={whistle} chosen={chosen} onClose={() => setChosen(null)} />
    </article>
  )
}

const counted = ['summoned', 'signed', 'onTheWay', 'here', 'done', 'released', 'missing'] as const

function Counts({ whistle: { counts } }: { readonly whistle: WhistleView }) {
  const word = useWords(whistleWords)
  return (
    <dl className="sy-numbers">
      {counted
        .filter((name) => counts[name] > 0 || !['released', 'missing'].includes(name))
        .map((name) => (
          <div key={name} className={name === 'missing' ? 'sy-number-late' : ''}>
            <dt>{word(name)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
    </dl>
  )
}

function Story({ whistleId }: { readonly whistleId: string }) {
  const { language, moment } = useTexts()
  const word = useWords(whistleWords)
  const { data } = useWhistleTimeline(whistleId)
  return (
    <section aria-labelledby="story">
      <h2 id="story">{word('story')}</h2>
      <ol className="sy-timeline" reversed>
        {(data?.items ?? []).toReversed().map((item) => (
          <li key={item.sequence}>
            <time className="sy-quiet" dateTime={item.at}>
              {moment(item.at)}
            </time>
            {item.actingUnit && <strong>{item.actingUnit.name}</strong>}
            <span>{item[language]}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
