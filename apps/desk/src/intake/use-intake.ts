import type { OrderSummary } from '@shaoying/contract'
import { App, Form } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { changeKey } from '../api/request.ts'
import { callWords } from '../calls/call-words.ts'
import { useCaller, useCallerHistory, useCalls } from '../calls/use-calls.ts'
import { keepDraft, readDraft } from '../drafts/drafts.ts'
import { presenceWords } from '../presence/presence-words.ts'
import { useUndo } from '../presence/use-undo.tsx'
import { useWords } from '../texts/use-texts.tsx'
import type { AppealForm } from './appeal.ts'
import { freshAppeal } from './usual-channel.ts'
import { isUnreached, type Unsent } from './unsent.ts'
import { useRegistration, type Earlier, type FollowUp } from './use-registration.ts'
import { useUnsent } from './use-unsent.ts'

const draftName = 'register'
type Sent = 'kept' | null

/** What the call-taker’s screen holds: the form, the call it belongs to, the earlier order, and what becomes of it when it is sent. */
export function useIntake() {
  const word = useWords(callWords)
  const say = useWords(presenceWords)
  const { message } = App.useApp()
  const undo = useUndo()
  const [form] = Form.useForm<AppealForm>()
  const [values, setValues] = useState<AppealForm>(() => readDraft(draftName) ?? {})
  const [isRestored, setRestored] = useState(() => Object.keys(values).length > Object.keys(freshAppeal()).length)
  const [key, setKey] = useState(changeKey)
  const [earlier, setEarlier] = useState<Earlier | null>(null)
  const [kept, setKept] = useState<Sent>(null)
  const registration = useRegistration()
  const unsent = useUnsent()
  const { mine } = useCalls()
  const [callId, setCallId] = useState<string | null>(null)
  const caller = useCaller(callId)
  const typed = useCallerHistory(
    callId === null && !values.petitioner?.anonymous ? (values.petitioner?.phone ?? '') : '',
  )
  const change = useCallback((next: AppealForm): void => (setValues(next), keepDraft(draftName, { ...next })), [])
  const put = useCallback(
    (some: AppealForm): void => {
      form.setFieldsValue(some as never)
      change(form.getFieldsValue(true) as AppealForm)
    },
    [form, change],
  )
  const empty = useCallback((): void => {
    form.resetFields()
    form.setFieldsValue(freshAppeal() as never)
    for (const [set, value] of [
      [setValues, {}],
      [setEarlier, null],
      [setCallId, null],
    ] as const)
      (set as (value: unknown) => void)(value)
    setRestored(false)
    setKey(changeKey())
    keepDraft(draftName, null)
  }, [form])
  // The screen belongs to the call one speaks on until it is sent, also after the receiver was put down.
  useEffect(() => void (mine && (setCallId(mine.callId), put({ channel: 'phone' }))), [mine?.callId, put])
  useEffect(
    () =>
      void (
        caller?.phone && put({ petitioner: { ...(form.getFieldValue('petitioner') as object), phone: caller.phone } })
      ),
    [caller?.phone, put, form],
  )
  const choose = useCallback(
    (order: OrderSummary | null): void =>
      setEarlier(
        order && {
          orderId: order.orderId,
          number: order.number,
          manner: 'repeat',
          told: word('toldDefault', { number: order.number, situation: order.situationText }),
        },
      ),
    [word],
  )
  const discard = (): void => {
    const before = form.getFieldsValue(true) as AppealForm
    empty()
    undo(say('discarded'), () => put(before))
  }
  const putBack = ({ registration: { form: held, key: its } }: Unsent): void => (unsent.drop(its), empty(), put(held))
  const { mutate } = registration
  const register = async (follow: FollowUp, extra: AppealForm = {}): Promise<void> => {
    if (follow.go !== 'hand_over') await form.validateFields()
    const sending = {
      form: { ...(form.getFieldsValue(true) as AppealForm), ...extra },
      follow,
      key,
      ...(earlier ? { earlier } : {}),
      ...(callId ? { callId } : {}),
    }
    const onError = (error: Error): void =>
      void (isUnreached(error) && (unsent.keep(sending), setKept('kept'), empty(), registration.reset()))
    const onSuccess = ({ addedTo }: { readonly addedTo: string | null }): void => (
      empty(), void (addedTo && (registration.reset(), message.success(word('supplemented', { number: addedTo }))))
    )
    mutate(sending, { onSuccess, onError })
  }
  return {
    form,
    values,
    change,
    put,
    empty,
    discard,
    isRestored,
    register,
    registration,
    unsent,
    putBack,
    kept,
    goOn: () => setKept(null),
    history: caller?.history ?? typed,
    earlier,
    setEarlier,
    choose,
  }
}
