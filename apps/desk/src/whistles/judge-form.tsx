import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWords } from '../texts/use-texts.tsx'
import type { ActionFormProps } from './action-form-props.ts'
import { whistleWords } from './whistle-words.ts'

/** The commander’s word on an arrival: it counts, or it does not, and why. */
export function JudgeForm({ busy, onSubmit }: ActionFormProps) {
  const word = useWords(whistleWords)
  const [reason, setReason] = useState('')
  const judge = (verdict: 'confirmed' | 'disputed'): void => onSubmit({ verdict, reason: reason.trim() })
  return (
    <>
      <label className="sy-field">
        {word('whyWord')}
        <Input autoFocus value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="sy-buttons">
        <Button type="primary" loading={busy} disabled={reason.trim() === ''} onClick={() => judge('confirmed')}>
          {word('confirm')}
        </Button>
        <Button danger loading={busy} disabled={reason.trim() === ''} onClick={() => judge('disputed')}>
          {word('dispute')}
        </Button>
      </div>
    </>
  )
}
