import { useOrder } from '../api/queries.ts'
import { SchemaCommandForm, type CommandFormProps } from '../commands/schema-command-form.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { ReplyCheck } from '../triage/reply-check.tsx'

/** The reply with, beside it, the page as the petitioner will see it. */
export function ReplyForm(props: CommandFormProps) {
  const { say } = useTexts()
  const { data: order } = useOrder(props.orderId)
  return (
    <SchemaCommandForm {...props} beside={({ toPetitioner }) => (
      <aside className="sy-letter" aria-label={say('preview')}>
        <p className="sy-quiet">{say('preview')}</p>
        <p><strong>{order?.title}</strong> <span className="sy-quiet">{order?.number}</span></p>
        <p>{say('previewFrom', { unit: order?.lead?.name ?? say('yourUnit') })}</p>
        <p className="sy-words">{typeof toPetitioner === 'string' && toPetitioner.trim() !== '' ? toPetitioner : say('previewEmpty')}</p>
        {typeof toPetitioner === 'string' && <ReplyCheck orderId={props.orderId} reply={toPetitioner} />}
      </aside>
    )} />
  )
}
