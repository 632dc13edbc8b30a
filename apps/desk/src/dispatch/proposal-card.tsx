import type { Named } from '@shaoying/contract'
import { DueClock } from '@shaoying/ui'
import { Alert, Card } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import type { RoutingProposal } from './routing.ts'

/** Where a matter would go, by when, and why; or what is still needed to say so. */
export function ProposalCard({
  proposal,
  children,
}: {
  readonly proposal: RoutingProposal | null
  readonly children?: ReactNode
}) {
  const { say, clock, moment } = useTexts()
  if (!proposal)
    return (
      <Card size="small" title={say('proposal')}>
        <p className="sy-quiet">{say('proposalWaits')}</p>
      </Card>
    )
  const { lead, needs, dueAt, candidates, basis } = proposal
  return (
    <Card size="small" title={say('proposal')}>
      {lead && (
        <p className="sy-lead">
          {lead.name} {dueAt && <DueClock dueAt={dueAt} words={clock} />}
        </p>
      )}
      {lead && dueAt && (
        <p className="sy-quiet">
          {say('due')} {moment(dueAt)}
        </p>
      )}
      {needs && <Alert type="info" showIcon title={`${say('needs')}：${say(`needs_${needs}`)}`} className="sy-gap" />}
      <Units label={say('candidates')} units={candidates} />
      <Units label={say('copied')} units={proposal.copied} />
      <Units label={say('assists')} units={proposal.assists} />
      <Units label={say('told')} units={proposal.told} />
      {basis.length > 0 && (
        <>
          <p className="sy-quiet">{say('basis')}</p>
          <ol className="sy-basis">
            {basis.map(({ reference, text }) => (
              <li key={`${reference} ${text}`}>
                {text} <span className="sy-quiet">{reference}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {children}
    </Card>
  )
}

function Units({ label, units }: { readonly label: string; readonly units: readonly Named[] }) {
  return units.length === 0 ? null : (
    <p>
      <span className="sy-quiet">{label}</span> {units.map(({ name }) => name).join('、')}
    </p>
  )
}
