import type { WhistleView } from '@shaoying/contract'
import { Countdown, serverNow } from '@shaoying/ui'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useEffect, useState } from 'react'
import { ApiProblem } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { StandingMark } from '../whistles/standing-mark.tsx'
import type { ChosenAction } from '../whistles/action-form-props.ts'
import { WhistleActionDialog } from '../whistles/whistle-action-dialog.tsx'
import {
  useMapGround,
  useWhistle,
  useWhistleActions,
  useWhistleCommand,
  type Leg,
} from '../whistles/whistle-queries.ts'
import { CheckInBox } from './check-in-box.tsx'
import { FinishBox } from './finish-box.tsx'
import { keepForOffline } from './offline-shell.ts'
import { OutboxNotice } from './outbox-notice.tsx'
import { reportInWords } from './report-in-words.ts'
import { routeLink } from './route-link.ts'
import { TaskBox } from './task-box.tsx'
import './report-in.css'

/** One whistle on an officer's phone: the next step large, everything else below. */
export function ReportInWhistlePage() {
  const { whistleId } = useParams({ from: '/report-in/$whistleId' })
  const { say } = useTexts()
  const word = useWords(reportInWords)
  const { data: whistle, error } = useWhistle(whistleId)
  useEffect(() => void keepForOffline(), [])
  if (error && !whistle)
    return (
      <Alert
        type="error"
        showIcon
        title={error instanceof ApiProblem ? error.message : say('unreachable')}
        action={<Link to="/report-in">{word('back')}</Link>}
      />
    )
  if (!whistle) return <p role="status">{say('loading')}</p>
  const own = whistle.legs.filter(({ isOwn }) => isOwn)
  return (
    <article className="sy-phone" aria-labelledby="whistle">
      <p>
        <Link to="/report-in">← {word('back')}</Link>
      </p>
      <h1 id="whistle">{whistle.title}</h1>
      <OutboxNotice />
      <p className="sy-words">{whistle.account}</p>
      <Route whistle={whistle} />
      {whistle.situation !== 'blown' && <Alert type="info" showIcon title={word('over')} />}
      {own.map((leg) => (
        <OwnLeg key={leg.legId} leg={leg} whistle={whistle} />
      ))}
      <h2 className="sy-gap">{word('others')}</h2>
      <ul className="sy-plain">
        {whistle.legs
          .filter(({ isOwn }) => !isOwn)
          .map((leg) => (
            <li key={leg.legId} className="sy-other">
              <span>{leg.unit.name}</span>
              <StandingMark standing={leg.standing} />
            </li>
          ))}
      </ul>
    </article>
  )
}

function Route({ whistle: { point, standard } }: { readonly whistle: WhistleView }) {
  const word = useWords(reportInWords)
  const { data: ground } = useMapGround()
  if (!point) return null
  return (
    <p className="sy-place">
      <strong>{point.name}</strong>
      {point.position && (
        <a
          className="sy-big"
          href={routeLink(point.position, point.name, ground?.route ?? null)}
          target="_blank"
          rel="noreferrer"
        >
          {word('route')}
        </a>
      )}
      <span className="sy-quiet">{standard}</span>
    </p>
  )
}

/** Minutes an officer says it will take. */
const spans = [10, 20, 30]

function OwnLeg({ leg, whistle }: { readonly leg: Leg; readonly whistle: WhistleView }) {
  const word = useWords(reportInWords)
  const { clock, time } = useTexts()
  const { data: able } = useWhistleActions(whistle.id)
  const command = useWhistleCommand()
  const [chosen, setChosen] = useState<ChosenAction | null>(null)
  const actions = (able?.actions ?? []).filter(({ units }) => units.some(({ id }) => id === leg.unit.id))
  const may = (name: string): boolean => actions.some((action) => action.command === name)
  const give = (name: string, input: object = {}): void =>
    command.mutate({ path: `/api/v1/whistles/${whistle.id}/${name}`, input: { unitId: leg.unit.id, ...input } })
  const others = actions.filter((action) => !ownControls.includes(action.command))
  const expectedAt = (minutes: number): string =>
    new Date(serverNow() + minutes * 60_000).toISOString().replace(/\.\d{3}Z$/u, 'Z')
  const isBefore = ['summoned', 'signed', 'on_the_way', 'absent', 'refused'].includes(leg.standing)
  return (
    <section className="sy-own" aria-label={leg.unit.name}>
      <p className="sy-tags">
        <strong>{leg.unit.name}</strong>
        <StandingMark standing={leg.standing} />
        {isBefore && <Countdown dueAt={leg.standing === 'summoned' ? leg.signDueAt : leg.arriveDueAt} words={clock} />}
      </p>
      <p>{leg.ask}</p>
      {leg.arrivedAt && <p className="sy-quiet">{word('checkedIn', { at: time(leg.arrivedAt) })}</p>}
      <CommandProblem error={command.error} />
      {may('signSummons') && (
        <Button
          className="sy-next-step"
          type="primary"
          size="large"
          block
          loading={command.isPending}
          onClick={() => give('sign-summons')}
        >
          {word('sign')}
        </Button>
      )}
      {may('setOut') && leg.standing !== 'on_the_way' && (
        <>
          <Button
            className="sy-next-step"
            type="primary"
            size="large"
            block
            loading={command.isPending}
            onClick={() => give('set-out')}
          >
            {word('setOut')}
          </Button>
          <div className="sy-buttons">
            {spans.map((minutes) => (
              <Button key={minutes} onClick={() => give('set-out', { expectedAt: expectedAt(minutes) })}>
                {word('inMinutes', { minutes })}
              </Button>
            ))}
          </div>
        </>
      )}
      {leg.standing !== 'done' &&
        leg.standing !== 'released' &&
        whistle.situation === 'blown' &&
        leg.standing !== 'summoned' && <CheckInBox leg={leg} whistle={whistle} />}
      {may('beginWork') && (
        <Button
          className="sy-next-step"
          type="primary"
          size="large"
          block
          loading={command.isPending}
          onClick={() => give('begin-work')}
        >
          {word('begin')}
        </Button>
      )}
      <TaskBox leg={leg} whistle={whistle} mayBring={may('addEvidence')} />
      {may('reportDone') && leg.standing === 'working' && (
        <FinishBox busy={command.isPending} onFinish={(result) => give('report-done', { result })} />
      )}
      {leg.standing === 'done' && whistle.situation === 'blown' && (
        <Alert type="success" showIcon title={word('waitsForStreet')} />
      )}
      {leg.standing === 'released' && <Alert type="success" showIcon title={word('released')} />}
      {others.length > 0 && (
        <details>
          <summary>{word('cannot')}</summary>
          <div className="sy-buttons">
            {others.map((action) => (
              <Button key={action.command} onClick={() => setChosen({ action, unit: leg.unit })}>
                {action.title}
              </Button>
            ))}
          </div>
        </details>
      )}
      <WhistleActionDialog whistle={whistle} chosen={chosen} onClose={() => setChosen(null)} />
    </section>
  )
}

/** Commands with a control of their own on this page. */
const ownControls: readonly string[] = [
  'signSummons',
  'setOut',
  'checkIn',
  'beginWork',
  'reportTask',
  'addEvidence',
  'reportDone',
]
