import type { OrderSummary } from '@shaoying/contract'
import { Modal } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useActionTitles } from '../api/openapi.ts'
import { pathOf } from '../batch/batchable.ts'
import { SchemaCommandForm } from '../commands/schema-command-form.tsx'
import type { Step } from './ladder-step.tsx'

/** Takes a rung from the list, without leaving one’s place in it. */
export function LadderDialog({
  order,
  step,
  onClose,
}: {
  readonly order: OrderSummary
  readonly step: Step
  readonly onClose: () => void
}) {
  const client = useQueryClient()
  const title = useActionTitles()(step)
  const done = (): void => (onClose(), void client.invalidateQueries({ queryKey: ['supervision'] }))
  return (
    <Modal open title={`${title} · ${order.title}`} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <p className="sy-quiet">
        {order.number} · {order.lead?.name}
      </p>
      <SchemaCommandForm
        orderId={order.orderId}
        command={step}
        path={`/api/v1/orders/${order.orderId}/${pathOf(step)}`}
        title={title}
        version={order.version}
        onDone={done}
      />
    </Modal>
  )
}
