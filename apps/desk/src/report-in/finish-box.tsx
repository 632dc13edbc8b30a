import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWords } from '../texts/use-texts.tsx'
import { reportInWords } from './report-in-words.ts'

/** The unit's part is done: what was done, in words. */
export function FinishBox({ busy, onFinish }: { readonly busy: boolean; readonly onFinish: (result: string) => void }) {
  const word = useWords(reportInWords)
  const [result, setResult] = useState('')
  return (
    <div className="sy-finish">
      <label className="sy-field">
        {word('result')}
        <Input.TextArea value={result} rows={3} maxLength={4000} onChange={(event) => setResult(event.target.value)} />
      </label>
      <Button
        className="sy-next-step"
        type="primary"
        size="large"
        block
        loading={busy}
        disabled={result.trim() === ''}
        onClick={() => onFinish(result.trim())}
      >
        {word('finish')}
      </Button>
    </div>
  )
}
