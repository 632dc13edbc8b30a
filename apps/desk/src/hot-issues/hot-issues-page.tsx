import type { HotIssueView } from '@shaoying/contract'
import { Mark } from '@shaoying/ui'
import { App, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { IssueOrders } from './issue-orders.tsx'
import { useHotIssues, useIssueCommand } from './hot-issues.ts'

/** Hot issues with the working of their heat; put together, taken apart, alarms seen to. */
export function HotIssuesPage() {
  const { say, moment } = useTexts()
  const { permissions } = useSignedIn()
  const { message } = App.useApp()
  const { data } = useHotIssues()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const command = useIssueCommand()
  const mayRule = permissions.includes('analysis.report')
  const merge = (): void => {
    const orderIds = (data?.items ?? [])
      .filter(({ issueId }) => chosen.includes(issueId))
      .flatMap(({ sampleOrderId }) => sampleOrderId ?? [])
    command.mutate(
      { path: '/api/v1/issue-rulings', input: { sort: 'together', orderIds, reason } },
      { onSuccess: () => (setChosen([]), setReason(''), void message.success(say('issueRuled'))) },
    )
  }
  return (
    <section aria-labelledby="hot-issues">
      <div className="sy-title">
        <h1 id="hot-issues">{say('hotIssues')}</h1>
        {data?.workedOutAt && (
          <span className="sy-quiet">{say('issueWorkedOut', { at: moment(data.workedOutAt) })}</span>
        )}
      </div>
      <CommandProblem error={command.error} />
      {data?.items[0] && <p className="sy-quiet">{data.items[0].formula}</p>}
      {mayRule && chosen.length > 1 && (
        <div className="sy-buttons" role="group" aria-label={say('issueMerge')}>
          <label>
            {say('issueReason')}{' '}
            <Input value={reason} onChange={({ target }) => setReason(target.value)} maxLength={500} />
          </label>
          <Button type="primary" disabled={reason.trim() === ''} loading={command.isPending} onClick={merge}>
            {say('issueMerge')}
          </Button>
        </div>
      )}
      {data && data.items.length === 0 && <p>{say('issueNone')}</p>}
      <ol className="sy-cards">
        {data?.items.map((issue) => (
          <li key={issue.issueId} className="sy-card">
            <Issue issue={issue} />
            {mayRule && issue.sampleOrderId && (
              <Checkbox
                checked={chosen.includes(issue.issueId)}
                onChange={({ target }) =>
                  setChosen((before) =>
                    target.checked ? [...before, issue.issueId] : before.filter((id) => id !== issue.issueId),
                  )
                }
              >
                {say('issueChoose')}
              </Checkbox>
            )}
            {mayRule && <Alarm issue={issue} onGive={command.mutate} />}
            <IssueOrders issue={issue} mayRule={mayRule} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Issue({
  issue: { rank, title, heat, alarm, orders, people, place, street, category, fromAt, toAt, working },
}: {
  readonly issue: HotIssueView
}) {
  const { say, moment } = useTexts()
  return (
    <>
      <h2>
        {rank}. {title}
      </h2>
      <p className="sy-tags">
        {alarm && <Mark tone={alarm === 'red' ? 'late' : 'soon'}>{say(`alarm.${alarm}`)}</Mark>}{' '}
        <strong>{say('issueHeat', { heat: String(heat) })}</strong>{' '}
        {say('issueSize', { orders: String(orders), people: String(people) })}
      </p>
      <p className="sy-quiet">
        {[place, street?.name, category?.name, `${moment(fromAt)} – ${moment(toAt)}`].filter(Boolean).join(' · ')}
      </p>
      <p className="sy-quiet">
        {working
          .map(({ text, value, points }) => `${text} ${Math.round(value * 100) / 100} → ${points.toFixed(1)}`)
          .join('；')}
      </p>
    </>
  )
}

interface AlarmProps {
  readonly issue: HotIssueView
  readonly onGive: (given: { readonly path: string; readonly input: unknown; readonly version: number }) => void
}

/** Taken up with a plan, settled with an outcome. */
function Alarm({ issue: { issueId, alarmRecord }, onGive }: AlarmProps) {
  const { say } = useTexts()
  const [text, setText] = useState('')
  if (!alarmRecord) return null
  const { situation, remark, version } = alarmRecord
  const isTaken = situation === 'taken_up'
  const give = (): void => {
    onGive({
      path: `/api/v1/issue-alarms/${issueId}/${isTaken ? 'settle-issue-alarm' : 'take-up-issue-alarm'}`,
      input: isTaken ? { outcome: text } : { plan: text },
      version,
    })
    setText('')
  }
  return (
    <div className="sy-buttons">
      <span>
        {say(`alarmIs.${situation}`)} {remark}
      </span>
      {situation !== 'settled' && (
        <>
          <Input
            aria-label={say(isTaken ? 'alarmOutcome' : 'alarmPlan')}
            placeholder={say(isTaken ? 'alarmOutcome' : 'alarmPlan')}
            value={text}
            onChange={({ target }) => setText(target.value)}
            maxLength={1000}
          />
          <Button disabled={text.trim() === ''} onClick={give}>
            {say(isTaken ? 'alarmSettle' : 'alarmTakeUp')}
          </Button>
        </>
      )}
    </div>
  )
}
