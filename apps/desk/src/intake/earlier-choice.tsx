import { Input, Radio } from 'antd'
import { useWords } from '../texts/use-texts.tsx'
import { callWords } from '../calls/call-words.ts'
import type { Earlier } from './use-registration.ts'

const manners = [
  ['repeat', 'asRepeat'],
  ['new_fact', 'asNewFact'],
  ['supplement', 'asSupplement'],
] as const

/** It is the earlier matter again: told about, linked, or added to. */
export function EarlierChoice({
  earlier,
  onChange,
}: {
  readonly earlier: Earlier
  readonly onChange: (earlier: Earlier) => void
}) {
  const word = useWords(callWords)
  return (
    <fieldset className="sy-group">
      <legend>{word('chosen', { number: earlier.number })}</legend>
      <Radio.Group
        value={earlier.manner}
        onChange={({ target }) => onChange({ ...earlier, manner: target.value as Earlier['manner'] })}
        options={manners.map(([value, text]) => ({ value, label: word(text) }))}
      />
      {earlier.manner === 'repeat' && (
        <label className="sy-field">
          {word('toldLabel')}
          <Input.TextArea
            rows={2}
            maxLength={1000}
            value={earlier.told}
            onChange={({ target }) => onChange({ ...earlier, told: target.value })}
          />
        </label>
      )}
    </fieldset>
  )
}
