import type { OrderSituationName } from '@shaoying/domain'
import { Tag } from 'antd'

const colors: Readonly<Partial<Record<OrderSituationName, string>>> = {
  registering: 'blue', consulting: 'blue', pending_dispatch: 'geekblue', dispatched: 'purple', objected: 'magenta', handling: 'cyan',
  ledgered: 'gold', replied: 'lime', rework: 'volcano', await_callback: 'orange', called_back: 'orange', closed: 'green', archived: 'default',
}

/** Where an order stands, by colour and by word; never by colour alone. */
export function SituationTag({ situation, text }: { readonly situation: OrderSituationName; readonly text: string }) {
  return <Tag color={colors[situation] ?? 'default'}>{text}</Tag>
}
