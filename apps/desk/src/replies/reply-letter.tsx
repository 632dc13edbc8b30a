import type { OrderView } from '@shaoying/contract'
import { useTexts } from '../texts/use-texts.tsx'

/** The reply set as the petitioner’s own page sets it. */
export function ReplyLetter({ order, text }: { readonly order: OrderView | undefined; readonly text: string }) {
  const { say } = useTexts()
  return (
    <aside className="sy-letter" aria-label={say('preview')}>
      <p className="sy-quiet">{say('preview')}</p>
      <p>
        <strong>{order?.title}</strong> <span className="sy-quiet">{order?.number}</span>
      </p>
      <p>{say('previewFrom', { unit: order?.lead?.name ?? say('yourUnit') })}</p>
      <p className="sy-words">{text.trim() === '' ? say('previewEmpty') : text}</p>
    </aside>
  )
}
