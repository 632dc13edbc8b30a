import type { OrderView } from '@shaoying/contract'
import { Mark } from '@shaoying/ui'
import { Link } from '@tanstack/react-router'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { callInWords } from './call-in-words.ts'

const reading = ['call_in.arrange', 'call_in.take', 'analysis.read']

/** That a leader took this call; the day opens for whoever may read it. */
export function LeaderCallNote({
  call: { callInDayId, leader, post, takenAt },
}: {
  readonly call: NonNullable<OrderView['leaderCall']>
}) {
  const word = useWords(callInWords)
  const { moment } = useTexts()
  const { permissions } = useSignedIn()
  const who = `${leader} ${post}`
  return (
    <p>
      <Mark tone="busy">{word('leaderCall')}</Mark>{' '}
      {reading.some((right) => permissions.includes(right)) ? (
        <Link to="/call-in/$callInDayId" params={{ callInDayId }}>
          {who}
        </Link>
      ) : (
        who
      )}{' '}
      <span className="sy-quiet">{moment(takenAt)}</span>
    </p>
  )
}
