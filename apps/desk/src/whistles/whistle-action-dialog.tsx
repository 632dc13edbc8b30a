import type { WhistleView } from '@shaoying/contract'
import { SchemaForm, type JsonSchema } from '@shaoying/ui'
import { App, Modal } from 'antd'
import { useInputSchema } from '../api/openapi.ts'
import { fieldFaults } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { pickers } from '../commands/pickers.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import type { ActionFormProps, ChosenAction } from './action-form-props.ts'
import { CloseForm } from './close-form.tsx'
import { JudgeForm } from './judge-form.tsx'
import { ScoreForm } from './score-form.tsx'
import { useWhistleCommand } from './whistle-queries.ts'

const ownForms: Readonly<Record<string, (props: ActionFormProps) => React.ReactNode>> = {
  closeWhistle: (props) => <CloseForm {...props} />,
  scoreUnit: (props) => <ScoreForm {...props} />,
  judgeCheckIn: (props) => <JudgeForm {...props} />,
}
/** Known from where the button stands; the form need not ask. */
const known: readonly string[] = ['asUnitId', 'unitId', 'checkInId']

/** The form of one action in a window: what the server wants to know besides what the button says. */
export function WhistleActionDialog({
  whistle,
  chosen,
  onClose,
}: {
  readonly whistle: WhistleView
  readonly chosen: ChosenAction | null
  readonly onClose: () => void
}) {
  return (
    <Modal
      open={chosen !== null}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
      title={chosen ? [chosen.unit?.name, chosen.action.title].filter(Boolean).join('：') : ''}
    >
      {chosen && <ActionForm whistle={whistle} chosen={chosen} onClose={onClose} />}
    </Modal>
  )
}

function ActionForm({
  whistle,
  chosen,
  onClose,
}: {
  readonly whistle: WhistleView
  readonly chosen: ChosenAction
  readonly onClose: () => void
}) {
  const { say, formWords } = useTexts()
  const { message } = App.useApp()
  const {
    action: { command: name, path, title, asUnit },
    unit,
    checkInId,
  } = chosen
  const command = useWhistleCommand()
  const schema = useInputSchema(path.replace(whistle.id, '{whistleId}'))
  if (!schema) return <p role="status">{say('loading')}</p>
  const { properties = {} } = schema
  const given = {
    ...(asUnit && 'asUnitId' in properties ? { asUnitId: asUnit.id } : {}),
    ...(unit && 'unitId' in properties ? { unitId: unit.id } : {}),
    ...(checkInId === undefined ? {} : { checkInId }),
  }
  const submit = (input: Record<string, unknown>): void =>
    command.mutate(
      { path, input: { ...input, ...given } },
      { onSuccess: () => (void message.success(`${title}：${say('done')}`), onClose()) },
    )
  const own = ownForms[name]
  return (
    <>
      <CommandProblem error={command.error} />
      {own ? (
        own({ whistle, chosen, busy: command.isPending, onSubmit: submit })
      ) : (
        <SchemaForm
          schema={withoutKnown(schema)}
          words={formWords(title)}
          pickers={pickers}
          busy={command.isPending}
          faults={fieldFaults(command.error)}
          initial={{}}
          onDraft={() => undefined}
          onSubmit={submit}
        />
      )}
    </>
  )
}

function withoutKnown(schema: JsonSchema): JsonSchema {
  return {
    ...schema,
    required: (schema.required ?? []).filter((name) => !known.includes(name)),
    properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !known.includes(name))),
  }
}
