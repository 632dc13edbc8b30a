import type { TriageQuestion } from '@shaoying/contract'
import { Button, Form } from 'antd'
import { useCallback, useState } from 'react'
import { changeKey } from '../api/request.ts'
import { ProposalCard } from '../dispatch/proposal-card.tsx'
import { useRoutingProposal } from '../dispatch/routing.ts'
import { keepDraft, readDraft } from '../drafts/drafts.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { TriagePanel, type Taken } from '../triage/triage-panel.tsx'
import { useTriage } from '../triage/use-triage.ts'
import { AppealFields } from './appeal-fields.tsx'
import type { AppealForm } from './appeal.ts'
import { EmergencyHandOver } from './emergency-hand-over.tsx'
import { EntryTimer } from './entry-timer.tsx'
import { RegisteredNotice } from './registered-notice.tsx'
import { useRegistration, type FollowUp } from './use-registration.ts'

const draftName = 'register'
const isAnswerable = (kind: string | undefined): boolean => kind === 'consultation' || kind === 'praise'

/** The call-taker's one screen: words, who, where, what; Ctrl+Enter registers and hands on. */
export function RegisterPage() {
  const { say } = useTexts()
  const session = useSignedIn()
  const [form] = Form.useForm<AppealForm>()
  const [values, setValues] = useState<AppealForm>(() => readDraft(draftName) ?? {})
  const [isRestored, setRestored] = useState(() => Object.keys(values).length > 1)
  const [key, setKey] = useState(changeKey)
  const registration = useRegistration()
  const { data: proposal } = useRoutingProposal(questionOf(values))
  const { data: triage } = useTriage(triageQuestionOf(values))
  const mayDispatch = session.permissions.includes('order.dispatch')
  const answer = isAnswerable(values.kind) ? (values.answer?.trim() ?? '') : ''
  const usual: FollowUp = answer !== '' ? { go: 'answer', answer } : { go: mayDispatch ? 'dispatch' : 'submit' }
  const change = (next: AppealForm): void => {
    setValues(next)
    keepDraft(draftName, { ...next })
  }
  const take = ({ kind, categoryId, placeUnitId }: Taken): void => {
    form.setFieldsValue({ ...(kind ? { kind } : {}), ...(categoryId ? { categoryId } : {}), ...(placeUnitId ? { place: { unitId: placeUnitId } } : {}) })
    change(form.getFieldsValue(true) as AppealForm)
  }
  const clear = useCallback((): void => {
    form.resetFields()
    form.setFieldsValue({ kind: 'help_request' })
    setValues({})
    setRestored(false)
    setKey(changeKey())
    keepDraft(draftName, null)
  }, [form])
  const { mutate, reset } = registration
  const register = async (follow: FollowUp, extra: AppealForm = {}): Promise<void> => {
    if (follow.go !== 'hand_over') await form.validateFields()
    mutate({ form: { ...(form.getFieldsValue(true) as AppealForm), ...extra }, follow, key }, { onSuccess: clear })
  }
  const registerAsUsual = (): void => void register(usual).catch(() => undefined)
  useShortcut('mod+enter', say(mayDispatch ? 'registerAndDispatch' : 'registerAndSubmit'), registration.data ? null : registerAsUsual)
  useShortcut('alt+n', say('another'), registration.data ? reset : null)
  if (registration.data) return <RegisteredNotice registered={registration.data} onAnother={reset} />
  return (
    <section aria-labelledby="register">
      <div className="sy-title"><h1 id="register">{say('register')}</h1><EntryTimer isRunning={Object.keys(values).length > 0} /></div>
      {isRestored && <p className="sy-note" role="status">{say('draftFound')} <Button size="small" onClick={clear}>{say('discard')}</Button></p>}
      <CommandProblem error={registration.error} />
      <Form form={form} layout="vertical" initialValues={{ kind: 'help_request', ...values }} onValuesChange={(_changed, all: AppealForm) => change(all)} className="sy-intake" requiredMark={false} disabled={registration.isPending}>
        <div><AppealFields canAnswer={isAnswerable(values.kind)} isAnonymous={values.petitioner?.anonymous === true} /></div>
        <div className="sy-beside">
          <TriagePanel proposal={triage ?? null} chosen={chosenIn(values)} onTake={take} />
          <ProposalCard proposal={proposal ?? null} />
          <div className="sy-buttons sy-sticky">
            <Button type="primary" size="large" loading={registration.isPending} onClick={registerAsUsual}>{say(answer !== '' ? 'registerAndAnswer' : mayDispatch ? 'registerAndDispatch' : 'registerAndSubmit')} <kbd>Ctrl</kbd><kbd>Enter</kbd></Button>
            <Button onClick={() => void register({ go: 'nothing' }).catch(() => undefined)}>{say('registerOnly')}</Button>
            <EmergencyHandOver onChoose={(line, told, title, words) => void register({ go: 'hand_over', line, told }, { emergency: true, kind: values.kind ?? 'help_request', title: values.title || title, words: values.words || words })} />
          </div>
        </div>
      </Form>
    </section>
  )
}

function questionOf({ kind = 'help_request', place, categoryId, reportedUnitIds, confidential }: AppealForm) {
  if (!place?.unitId && !categoryId) return null
  return { kind, ...(place?.unitId ? { placeUnitId: place.unitId } : {}), ...(categoryId ? { categoryId } : {}), ...(reportedUnitIds?.length ? { reportedUnitIds } : {}), ...(confidential ? { confidential } : {}) }
}

function chosenIn({ kind = 'help_request', categoryId, place }: AppealForm): Taken {
  return { kind, ...(categoryId ? { categoryId } : {}), ...(place?.unitId ? { placeUnitId: place.unitId } : {}) }
}

/** Asked with what was chosen already, so that unit, risk and look-alikes go by it. */
function triageQuestionOf(values: AppealForm): TriageQuestion | null {
  const { words, title, petitioner } = values
  if (!words?.trim()) return null
  const { placeUnitId, categoryId } = chosenIn(values)
  const phone = petitioner?.anonymous ? undefined : petitioner?.phone?.trim()
  return { words, ...(title?.trim() ? { title } : {}), ...(placeUnitId ? { placeUnitId } : {}), ...(categoryId ? { categoryId } : {}), ...(phone ? { petitioner: { phone } } : {}) }
}
