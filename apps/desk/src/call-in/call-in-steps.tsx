import type { CallInDayView } from '@shaoying/contract'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { useWords } from '../texts/use-texts.tsx'
import { useCallInCommand } from './call-in-queries.ts'
import { callInWords } from './call-in-words.ts'

/** Begin, end or cancel, for whoever arranges these days. */
export function CallInSteps({ day: { callInDayId, situation } }: { readonly day: CallInDayView }) {
  const word = useWords(callInWords)
  const command = useCallInCommand(callInDayId)
  const [asked, setAsked] = useState<'end' | 'cancel' | null>(null)
  const [text, setText] = useState('')
  if (!useSignedIn().permissions.includes('call_in.arrange')) return null
  const give = (name: string, input: object): void =>
    command.mutate({ command: name, input }, { onSuccess: () => (setAsked(null), setText('')) })
  const finish = (): void =>
    asked === 'end'
      ? give('end-call-in-day', text.trim() === '' ? {} : { remarks: text.trim() })
      : give('cancel-call-in-day', { reason: text.trim() })
  const label = word(asked === 'cancel' ? 'reason' : 'remarks')
  return (
    <div className="sy-buttons">
      {situation === 'announced' && (
        <>
          <Button type="primary" loading={command.isPending} onClick={() => give('open-call-in-day', {})}>
            {word('begin')}
          </Button>
          <Button onClick={() => setAsked('cancel')}>{word('cancel')}</Button>
        </>
      )}
      {situation === 'open' && (
        <Button type="primary" onClick={() => setAsked('end')}>
          {word('end')}
        </Button>
      )}
      {asked === null && <CommandProblem error={command.error} />}
      <Modal
        open={asked !== null}
        title={word(asked ?? 'end')}
        okText={word(asked ?? 'end')}
        confirmLoading={command.isPending}
        okButtonProps={{ disabled: asked === 'cancel' && text.trim() === '' }}
        onOk={finish}
        onCancel={() => setAsked(null)}
      >
        <CommandProblem error={command.error} />
        <label className="sy-field">
          {label}
          <Input.TextArea
            value={text}
            rows={4}
            maxLength={asked === 'cancel' ? 500 : 4000}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </Modal>
    </div>
  )
}
