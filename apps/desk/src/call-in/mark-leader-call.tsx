import type { CallInDayView } from '@shaoying/contract'
import { Mark } from '@shaoying/ui'
import { Button } from 'antd'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { useWords } from '../texts/use-texts.tsx'
import { useCallInCommand, useCallInDays } from './call-in-queries.ts'
import { callInWords } from './call-in-words.ts'

/** Beside a call that was just registered, while a leader sits in the hall: one press marks it as theirs. */
export function MarkLeaderCall({ orderId }: { readonly orderId: string }) {
  const mayTake = useSignedIn().permissions.includes('call_in.take')
  const { data: days } = useCallInDays(mayTake)
  const open = mayTake ? (days ?? []).filter(({ situation }) => situation === 'open') : []
  return open.map((day) => <MarkFor key={day.callInDayId} day={day} orderId={orderId} />)
}

function MarkFor({
  day: { callInDayId, leader, calls },
  orderId,
}: {
  readonly day: CallInDayView
  readonly orderId: string
}) {
  const word = useWords(callInWords)
  const command = useCallInCommand(callInDayId)
  if (calls.some((call) => call.orderId === orderId)) return <Mark tone="done">{word('marked')}</Mark>
  return (
    <>
      <CommandProblem error={command.error} />
      <Button
        loading={command.isPending}
        onClick={() => command.mutate({ command: 'take-leader-call', input: { orderId } })}
      >
        {word('mark', { leader: leader.name })}
      </Button>
    </>
  )
}
