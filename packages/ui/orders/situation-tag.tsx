import type { OrderSituationName } from '@shaoying/domain'
import { Mark, type Tone } from './mark.tsx'

const tones: Readonly<Partial<Record<OrderSituationName, Tone>>> = {
  registering: 'new',
  consulting: 'new',
  pending_dispatch: 'new',
  dispatched: 'soon',
  objected: 'apart',
  handling: 'busy',
  ledgered: 'apart',
  replied: 'busy',
  rework: 'late',
  await_callback: 'soon',
  called_back: 'soon',
  closed: 'done',
}

/** Where an order stands, by colour and by word; never by colour alone. */
export function SituationTag({ situation, text }: { readonly situation: OrderSituationName; readonly text: string }) {
  return <Mark tone={tones[situation] ?? 'plain'}>{text}</Mark>
}
