import type { WhistleView } from '@shaoying/contract'
import { Countdown, Mark } from '@shaoying/ui'
import { Button } from 'antd'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { CheckInRow } from './check-in-row.tsx'
import { StandingMark } from './standing-mark.tsx'
import type { Leg, WhistleAction } from './whistle-queries.ts'
import { whistleWords } from './whistle-words.ts'

/** What a unit is most likely to be told or to do. */
const first: readonly string[] = [
  'signSummons',
  'setOut',
  'beginWork',
  'reportDone',
  'scoreUnit',
  'setTask',
  'releaseUnit',
  'sendBack',
  'recordAbsence',
  'reportToDistrict',
]
const mostButtons = 3

/** One summoned unit: how far it is, what runs out, what it said, what may be done about it. */
export function LegCard({
  leg,
  whistle,
  actions,
  onAct,
}: {
  readonly leg: Leg
  readonly whistle: WhistleView
  readonly actions: readonly WhistleAction[]
  readonly onAct: (action: WhistleAction, checkInId?: string) => void
}) {
  const word = useWords(whistleWords)
  const { moment } = useTexts()
  const judge = actions.find(({ command }) => command === 'judgeCheckIn')
  const plain = actions
    .filter(({ command }) => command !== 'judgeCheckIn' && command !== 'checkIn')
    .toSorted((a, b) => rank(a) - rank(b))
  const buttons = plain.filter(({ command }) => first.includes(command)).slice(0, mostButtons)
  const rest = plain.filter((action) => !buttons.includes(action))
  const button = (action: WhistleAction) => (
    <Button key={action.command} size="small" onClick={() => onAct(action)}>
      {action.title}
    </Button>
  )
  return (
    <section className="sy-leg" aria-label={leg.unit.name}>
      <div className="sy-leg-head">
        <strong>{leg.unit.name}</strong>
        <StandingMark standing={leg.standing} />
        <Mark>{word(leg.part)}</Mark>
        {leg.wave > 1 && <Mark tone="apart">{word('wave', { wave: leg.wave })}</Mark>}
        <LegClock leg={leg} />
      </div>
      <p className="sy-leg-ask">{leg.ask}</p>
      {leg.expectedAt && !leg.arrivedAt && (
        <p className="sy-quiet">{word('expected', { at: moment(leg.expectedAt) })}</p>
      )}
      {leg.leaveAsked && <p className="sy-warning">{word('asksToLeave', { reason: leg.leaveAsked.reason })}</p>}
      {leg.refusal && <p className="sy-warning">{word('refusedBecause', { reason: leg.refusal.reason })}</p>}
      {leg.delays.map(({ reason }, index) => (
        <p key={index} className="sy-quiet">
          {word('delayed', { reason })}
        </p>
      ))}
      {leg.result && <p>{leg.result}</p>}
      {leg.score && (
        <p>
          <strong>{word('score', { total: leg.score.total })}</strong>{' '}
          {leg.score.deductions.map(({ itemId, points, reason }) => (
            <span key={itemId} className="sy-quiet">
              −{points} {reason}　
            </span>
          ))}
        </p>
      )}
      {leg.checkIns.length > 0 && (
        <ul className="sy-check-ins" aria-label={word('checkIns')}>
          {leg.checkIns.map((checkIn) => (
            <CheckInRow
              key={checkIn.id}
              checkIn={checkIn}
              whistleId={whistle.id}
              onJudge={judge && checkIn.judgement === null ? () => onAct(judge, checkIn.id) : null}
            />
          ))}
        </ul>
      )}
      {plain.length > 0 && (
        <div className="sy-buttons">
          {buttons.map(button)}
          {rest.length > 0 && (
            <details className="sy-more">
              <summary>…</summary>
              <div className="sy-buttons">{rest.map(button)}</div>
            </details>
          )}
        </div>
      )}
    </section>
  )
}

const rank = ({ command }: WhistleAction): number => (first.includes(command) ? first.indexOf(command) : first.length)

/** The limit that runs now; once here, whether in time. */
function LegClock({ leg }: { readonly leg: Leg }) {
  const word = useWords(whistleWords)
  const { clock, time } = useTexts()
  if (leg.arrivedAt)
    return (
      <Mark tone={leg.arrivedInTime === false ? 'late' : 'done'}>
        {word('arrivedAt', { at: time(leg.arrivedAt) })} · {word(leg.arrivedInTime === false ? 'late' : 'inTime')}
      </Mark>
    )
  if (leg.standing === 'summoned')
    return (
      <span className="sy-leg-clock">
        {word('signIn')} <Countdown dueAt={leg.signDueAt} words={clock} />
      </span>
    )
  return ['signed', 'on_the_way'].includes(leg.standing) ? (
    <span className="sy-leg-clock">
      {word('arriveIn')} <Countdown dueAt={leg.arriveDueAt} words={clock} />
    </span>
  ) : null
}
