import type { AttachmentView } from '@shaoying/contract'
import { useWords } from '../texts/use-texts.tsx'
import { orderPanelWords } from './order-panel-words.ts'

/** What a machine made out in a picture, said to be that. */
export function MachineText({
  read: { text, confidence },
}: {
  readonly read: NonNullable<AttachmentView['machineText']>
}) {
  const word = useWords(orderPanelWords)
  return (
    <figure className="sy-machine-text">
      <figcaption className="sy-quiet">{word('machineRead', { percent: Math.round(confidence * 100) })}</figcaption>
      <p>{text}</p>
    </figure>
  )
}
