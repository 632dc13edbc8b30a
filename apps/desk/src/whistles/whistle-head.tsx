import type { WhistleView } from '@shaoying/contract'
import { DueClock } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { Button, Descriptions } from 'antd'
import { Fragment } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { WhistleMarks } from './standing-mark.tsx'
import type { WhistleAction } from './whistle-queries.ts'
import { whistleWords } from './whistle-words.ts'

/** What the street does with the whole whistle, the likeliest first. */
const first: readonly string[] = ['blowWhistle', 'confirmCall', 'closeWhistle', 'summonUnits', 'agreeToEnd']
const urgent: readonly string[] = ['blowWhistle', 'confirmCall', 'closeWhistle']

/** What it is about, where, by when, and what may be done with it as a whole. */
export function WhistleHead({
  whistle,
  actions,
  onAct,
}: {
  readonly whistle: WhistleView
  readonly actions: readonly WhistleAction[]
  readonly onAct: (action: WhistleAction) => void
}) {
  const { clock, moment } = useTexts()
  const word = useWords(whistleWords)
  const { point, call, outcome } = whistle
  const facts = [
    { key: 'by', label: word('by'), children: whistle.commanders.map(({ unit }) => unit.name).join('、') },
    {
      key: 'point',
      label: word('point'),
      children: point ? `${point.name} · ${word('withinMetres', { metres: point.radiusMetres })}` : '–',
    },
    { key: 'standard', label: word('standard'), children: whistle.standard ?? '–' },
    { key: 'blown', label: word('blownAt'), children: whistle.blownAt ? moment(whistle.blownAt) : '–' },
    ...(whistle.solvedAt
      ? [{ key: 'solved', label: word('solved'), children: moment(whistle.solvedAt) }]
      : whistle.solveDueAt
        ? [
            {
              key: 'solve',
              label: word('solveBy'),
              children: (
                <span>
                  <DueClock dueAt={whistle.solveDueAt} words={clock} />{' '}
                  <span className="sy-quiet">{moment(whistle.solveDueAt)}</span>
                </span>
              ),
            },
          ]
        : []),
    ...(whistle.secondsOnScene === null
      ? []
      : [{ key: 'scene', label: word('onScene'), children: spanIn(whistle.secondsOnScene, word) }]),
    ...(whistle.orderIds.length === 0
      ? []
      : [
          {
            key: 'orders',
            label: word('orders'),
            children: whistle.orderIds.map((orderId, index) => (
              <Fragment key={orderId}>
                {index > 0 && '、'}
                <Link to="/orders/$orderId" params={{ orderId }}>
                  {index + 1}
                </Link>
              </Fragment>
            )),
          },
        ]),
  ]
  const buttons = actions.toSorted((a, b) => rank(a) - rank(b))
  return (
    <header>
      <p className="sy-tags">
        <Link to="/whistles">← {word('backToBoard')}</Link>
        <WhistleMarks {...whistle} />
      </p>
      <h1 id="whistle">{whistle.title}</h1>
      <p className="sy-words">{whistle.account}</p>
      <Descriptions size="small" column={{ xs: 1, sm: 2, xl: 3 }} items={facts} />
      {call && (
        <details>
          <summary>{word('basis')}</summary>
          <ul className="sy-basis">
            {call.basis.map(({ reference, text }) => (
              <li key={`${reference} ${text}`}>
                {text} <span className="sy-quiet">{reference}</span>
              </li>
            ))}
            {call.override && (
              <li>
                {word('override')}：{call.override.reason}
              </li>
            )}
          </ul>
        </details>
      )}
      {outcome && (
        <p className="sy-letter">
          <strong>{word('outcome')}</strong> {outcome.summary}
        </p>
      )}
      {buttons.length > 0 && (
        <div className="sy-buttons">
          {buttons.map((action, index) => (
            <Button
              key={`${action.command} ${action.asUnit?.id}`}
              type={index === 0 && urgent.includes(action.command) ? 'primary' : 'default'}
              onClick={() => onAct(action)}
            >
              {action.title}
            </Button>
          ))}
        </div>
      )}
    </header>
  )
}

const rank = ({ command }: WhistleAction): number => (first.includes(command) ? first.indexOf(command) : first.length)

function spanIn(seconds: number, word: (key: 'seconds' | 'hours', params: Record<string, number>) => string): string {
  const minutes = Math.round(seconds / 60)
  return minutes < 60
    ? word('seconds', { minutes })
    : word('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
