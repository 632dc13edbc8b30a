import type { OrderSummary } from '@shaoying/contract'
import { DueClock, WaitingClock } from '@shaoying/ui'
import { useTexts } from '../texts/use-texts.tsx'

const beforeDispatch: readonly OrderSummary['situation'][] = ['registering', 'consulting', 'pending_dispatch']

/** When a reply is owed; before a unit has it, how long it waits for one. */
export function OrderClock({
  order: { situation, replyDueAt, createdAt },
}: {
  readonly order: Pick<OrderSummary, 'situation' | 'replyDueAt' | 'createdAt'>
}) {
  const { clock } = useTexts()
  return replyDueAt === null && beforeDispatch.includes(situation) ? (
    <WaitingClock since={createdAt} words={clock} />
  ) : (
    <DueClock dueAt={replyDueAt} words={clock} />
  )
}
