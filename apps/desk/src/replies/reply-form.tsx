import { useOrder } from '../api/queries.ts'
import { SchemaCommandForm, type CommandFormProps } from '../commands/schema-command-form.tsx'
import { ReplyCheck } from '../triage/reply-check.tsx'
import { ModelDraftButton } from './model-draft-button.tsx'
import { ReplyLetter } from './reply-letter.tsx'
import { TemplateMenu } from './template-menu.tsx'

/** The reply, begun from a template if one likes, with beside it the page as the petitioner will see it. */
export function ReplyForm(props: CommandFormProps) {
  const { data: order } = useOrder(props.orderId)
  const textOf = ({ toPetitioner }: Record<string, unknown>): string =>
    typeof toPetitioner === 'string' ? toPetitioner : ''
  return (
    <SchemaCommandForm
      {...props}
      above={(values, fill) =>
        order && (
          <>
            <TemplateMenu
              order={order}
              text={textOf(values)}
              onTake={(toPetitioner) => fill({ ...values, toPetitioner })}
            />
            <ModelDraftButton
              orderId={props.orderId}
              text={textOf(values)}
              onTake={(toPetitioner) => fill({ ...values, toPetitioner })}
            />
          </>
        )
      }
      beside={(values) => (
        <>
          <ReplyLetter order={order} text={textOf(values)} />
          {textOf(values) !== '' && <ReplyCheck orderId={props.orderId} reply={textOf(values)} />}
        </>
      )}
    />
  )
}
