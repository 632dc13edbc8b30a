import type { OrderView } from '@shaoying/contract'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useCommand } from '../api/queries.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useWords } from '../texts/use-texts.tsx'
import { orderPanelWords } from './order-panel-words.ts'

/** The petitioner took another order for the same matter: one look at it, one press to merge; whoever disagrees dispatches as usual. */
export function JoinsNote({
  order,
  mayMerge,
}: {
  readonly order: Pick<OrderView, 'orderId' | 'version' | 'joins'>
  readonly mayMerge: boolean
}) {
  const say = useWords(orderPanelWords)
  const command = useCommand()
  const { joins } = order
  if (!joins) return null
  const merge = (): void =>
    command.mutate({
      path: `/api/v1/orders/${order.orderId}/merge-order`,
      input: { into: joins.orderId, reason: say('joinsReason') },
      version: order.version,
    })
  return (
    <>
      <Alert
        className="sy-gap"
        type="info"
        showIcon
        title={
          <>
            {say('joinsWish')}{' '}
            <Link to="/orders/$orderId" params={{ orderId: joins.orderId }}>
              {joins.number}
            </Link>
          </>
        }
        action={
          mayMerge && (
            <Button size="small" type="primary" loading={command.isPending} onClick={merge}>
              {say('joinsMerge')}
            </Button>
          )
        }
      />
      <CommandProblem error={command.error} />
    </>
  )
}
