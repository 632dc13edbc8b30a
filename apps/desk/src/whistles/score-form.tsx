import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import type { ActionFormProps } from './action-form-props.ts'
import { usePackLists } from './whistle-queries.ts'
import { whistleWords } from './whistle-words.ts'

interface Taken {
  readonly points: number
  readonly reason: string
  readonly evidence: string
}

/** One whistle, one assessment: full marks, and every point taken off with its reason and proof (Reg 33). */
export function ScoreForm({ chosen: { action }, busy, onSubmit }: ActionFormProps) {
  const word = useWords(whistleWords)
  const { language, say } = useTexts()
  const [taken, setTaken] = useState<Readonly<Record<string, Taken>>>({})
  const items = usePackLists().data?.whistleScoreItems
  if (!items) return <p role="status">{say('loading')}</p>
  const of = (id: string): Taken => taken[id] ?? { points: 0, reason: '', evidence: '' }
  const set = (id: string, change: Partial<Taken>): void =>
    setTaken((before) => ({ ...before, [id]: { ...of(id), ...change } }))
  const deductions = items.map(({ id }) => ({ itemId: id, ...of(id) })).filter(({ points }) => points > 0)
  const total =
    items.reduce((sum, { points }) => sum + points, 0) - deductions.reduce((sum, { points }) => sum + points, 0)
  const isProven = deductions.every(({ reason, evidence }) => reason.trim() !== '' && evidence.trim() !== '')
  return (
    <>
      {items.map(({ id, name, nameEn, points }) => (
        <fieldset key={id} className="sy-group">
          <legend>
            {language === 'en' ? nameEn || name : name} <span className="sy-quiet">{word('ofPoints', { points })}</span>
          </legend>
          <label className="sy-field">
            {word('pointsOff')}{' '}
            <InputNumber
              min={0}
              max={points}
              precision={0}
              value={of(id).points}
              onChange={(value) => set(id, { points: value ?? 0 })}
            />
          </label>
          {of(id).points > 0 && (
            <>
              <label className="sy-field">
                {word('why')}
                <Input
                  value={of(id).reason}
                  maxLength={500}
                  onChange={(event) => set(id, { reason: event.target.value })}
                />
              </label>
              <label className="sy-field">
                {word('proof')}
                <Input
                  value={of(id).evidence}
                  maxLength={500}
                  onChange={(event) => set(id, { evidence: event.target.value })}
                />
              </label>
            </>
          )}
        </fieldset>
      ))}
      <p className="sy-lead" role="status">
        {word('total', { total })}
      </p>
      <Button type="primary" loading={busy} disabled={!isProven} onClick={() => onSubmit({ deductions })}>
        {action.title}
      </Button>
    </>
  )
}
