import type { HotIssueView } from '@shaoying/contract'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useHotIssue, useIssueCommand } from './hot-issues.ts'

/** The issue's orders, for whoever reads orders; those that do not belong to it are taken out. */
export function IssueOrders({
  issue: { issueId, sampleOrderId },
  mayRule,
}: {
  readonly issue: HotIssueView
  readonly mayRule: boolean
}) {
  const { say, moment } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const [out, setOut] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const { data } = useHotIssue(isOpen ? issueId : null)
  const command = useIssueCommand()
  const stays =
    sampleOrderId !== null && !out.includes(sampleOrderId)
      ? sampleOrderId
      : data?.orders.find(({ orderId }) => !out.includes(orderId))?.orderId
  const part = (): void =>
    command.mutate(
      { path: '/api/v1/issue-rulings', input: { sort: 'apart', orderIds: [stays, ...out], reason } },
      { onSuccess: () => (setOut([]), setReason('')) },
    )
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('issueOrders')}</summary>
      <CommandProblem error={command.error} />
      {data?.orders.length === 0 && <p className="sy-quiet">{say('issueOrdersHidden')}</p>}
      <ul className="sy-suggestions">
        {data?.orders.map(({ orderId, title, number, situationText, createdAt }) => (
          <li key={orderId} className="sy-suggestion">
            {mayRule && (
              <Checkbox
                aria-label={`${say('issueTakeOut')}：${number}`}
                checked={out.includes(orderId)}
                onChange={({ target }) =>
                  setOut((before) => (target.checked ? [...before, orderId] : before.filter((id) => id !== orderId)))
                }
              />
            )}
            <Link to="/orders/$orderId" params={{ orderId }}>
              {title}
            </Link>{' '}
            <span className="sy-quiet">
              {number} · {situationText} · {moment(createdAt)}
            </span>
          </li>
        ))}
      </ul>
      {mayRule && out.length > 0 && stays && (
        <div className="sy-buttons">
          <label>
            {say('issueReason')}{' '}
            <Input value={reason} onChange={({ target }) => setReason(target.value)} maxLength={500} />
          </label>
          <Button disabled={reason.trim() === ''} loading={command.isPending} onClick={part}>
            {say('issueTakeOut')}
          </Button>
        </div>
      )}
    </details>
  )
}
