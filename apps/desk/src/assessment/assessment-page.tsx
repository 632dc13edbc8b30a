import './assessment.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Empty } from 'antd'
import { ApiProblem } from '../api/request.ts'
import { tabInSight } from '../shell/tab-in-sight.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { AlarmList } from './alarm-list.tsx'
import { useBoard, useWindows } from './board-queries.ts'
import { assessmentParts as parts } from './assessment-parts.ts'
import { BulletinPart } from './bulletin-part.tsx'
import { CentrePart } from './centre-part.tsx'
import { ClassList } from './class-list.tsx'
import { EntriesPart } from './entries-part.tsx'
import { ExclusionList } from './exclusion-list.tsx'
import { HavesPart } from './haves-part.tsx'
import { MeetingPart } from './meeting-part.tsx'
import { RankingPart } from './ranking-part.tsx'
import { WhatIfPart } from './what-if-part.tsx'
import { WindowSteps } from './window-steps.tsx'
import { YearPart } from './year-part.tsx'

/** Parts that read every ranking. */
const whole: readonly string[] = ['bulletin', 'classes', 'meeting']
/** Parts that are not for everybody who reads assessment, with the rights that open them. */
const rights: Readonly<Partial<Record<(typeof parts)[number], readonly string[]>>> = {
  havesTab: ['analysis.read'],
  centre: ['analysis.read'],
  meeting: ['assessment.publish'],
  whatIf: ['assessment.configure', 'analysis.report'],
  alarms: ['supervision.supervise', 'assessment.configure'],
  steps: [
    'assessment.configure',
    'assessment.freeze',
    'assessment.publish',
    'assessment.decide_appeal',
    'trace.verify',
  ],
}

/** Assessment: windows, rates and ranking, classes, exclusions, the bulletin. What is on the screen stands in the address. */
export function AssessmentPage() {
  const word = useWords(assessmentWords)
  const { say } = useTexts()
  const { permissions } = useSignedIn()
  const search = useSearch({ from: '/assessment' })
  const navigate = useNavigate({ from: '/assessment' })
  const { data: windows, error, isPending } = useWindows()
  const line = windows?.items.find(({ windowId }) => windowId === search.window) ?? windows?.items[0]
  const part = parts.find((name) => name === search.part) ?? 'ranking'
  const { data: board, error: boardError } = useBoard(line?.windowId ?? null, whole.includes(part) ? 'all' : 'first')
  const offered = parts.filter((name) => rights[name]?.some((right) => permissions.includes(right)) ?? true)
  const fault =
    error ?? (part === 'exclusions' || part === 'steps' || part === 'centre' || part === 'havesTab' ? null : boardError)
  return (
    <section aria-labelledby="assessment">
      <div className="sy-title">
        <h1 id="assessment">{word('title')}</h1>
        {line && (
          <label className="sy-window">
            {word('window')}{' '}
            <select
              value={line.windowId}
              onChange={(event) => void navigate({ search: { ...search, window: event.target.value } })}
            >
              {windows!.items.map(({ windowId, situation }) => (
                <option key={windowId} value={windowId}>
                  {windowId} · {word(situation)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {line && <p className="sy-quiet">{word('span', { from: line.fromOn, to: line.lastOn })}</p>}
      <nav ref={tabInSight} className="sy-tabs sy-gap" aria-label={word('title')}>
        {offered.map((name) => (
          <Link
            key={name}
            to="/assessment"
            search={{ ...search, part: name }}
            className="sy-tab"
            {...(name === part ? { 'aria-current': 'page' as const } : {})}
          >
            {word(name)}
          </Link>
        ))}
      </nav>
      {fault && (
        <Alert
          type="error"
          showIcon
          title={fault instanceof ApiProblem ? fault.message : say('unreachable')}
          className="sy-gap"
        />
      )}
      {part === 'exclusions' ? (
        <ExclusionList board={board} />
      ) : part === 'steps' ? (
        <WindowSteps key={line?.windowId} latest={line?.windowId ?? null} />
      ) : part === 'havesTab' ? (
        <HavesPart />
      ) : part === 'centre' ? (
        <CentrePart />
      ) : part === 'alarms' && line ? (
        <AlarmList windowId={line.windowId} />
      ) : !line ? (
        <Nothing isPending={isPending} mayCompute={permissions.includes('assessment.configure')} />
      ) : !board ? (
        boardError ? null : (
          <p>{say('loading')}</p>
        )
      ) : part === 'ranking' ? (
        <RankingPart windowId={line.windowId} board={board} />
      ) : part === 'classes' ? (
        <ClassList board={board} />
      ) : part === 'meeting' ? (
        <MeetingPart windowId={line.windowId} board={board} />
      ) : part === 'year' ? (
        <YearPart board={board} />
      ) : part === 'entries' ? (
        <EntriesPart windowId={line.windowId} methodId={board.method.id} />
      ) : part === 'whatIf' ? (
        <WhatIfPart windowId={line.windowId} board={board} />
      ) : (
        <BulletinPart windowId={line.windowId} board={board} />
      )}
    </section>
  )
}

function Nothing({ isPending, mayCompute }: { readonly isPending: boolean; readonly mayCompute: boolean }) {
  const word = useWords(assessmentWords)
  const { say } = useTexts()
  return isPending ? (
    <p>{say('loading')}</p>
  ) : (
    <Empty
      description={
        <>
          {word('noWindow')}
          <br />
          {mayCompute ? (
            <Link to="/assessment" search={{ part: 'steps' }}>
              {word('computeFirst')}
            </Link>
          ) : (
            word('noWindowHint')
          )}
        </>
      }
      image={Empty.PRESENTED_IMAGE_SIMPLE}
    />
  )
}
