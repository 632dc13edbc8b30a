import { Button, Card, Input } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useCommand, useOrder } from '../api/queries.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import type { CommandFormProps } from '../commands/schema-command-form.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { CallbackAttempt } from './callback-attempt.tsx'
import { CallbackContact } from './callback-contact.tsx'
import { callbackWords } from './callback-words.ts'
import { callbackQuestions, withAnswer, type Answers } from './callback-questions.ts'

/** The script of a callback: three questions, answered by digit keys, sent with Enter. */
export function CallbackForm({ orderId, path, version, title, onDone }: CommandFormProps) {
  const { say, choice, field } = useTexts()
  const { data: order } = useOrder(orderId)
  const [answers, setAnswers] = useState<Answers>({})
  const [opinion, setOpinion] = useState('')
  const word = useWords(callbackWords)
  const [isAgreeing, setAgreeing] = useState(false)
  const command = useCommand()
  const { mutate } = command
  const isComplete = callbackQuestions.every(({ name }) => answers[name] !== undefined)
  const next = callbackQuestions.find(({ name }) => answers[name] === undefined)
  const send = useCallback(() => {
    if (isComplete)
      mutate(
        {
          path,
          version,
          input: { manner: 'phone', ...answers, ...(opinion.trim() === '' ? {} : { newOpinion: opinion.trim() }) },
        },
        { onSuccess: onDone },
      )
  }, [isComplete, mutate, path, version, answers, opinion, onDone])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'BUTTON'].includes(event.target.tagName)) return
      if (isAgreeing) return
      if (event.key === 'Enter') return send()
      if (event.key === 'Backspace') return setAnswers({})
      const value = next?.values[Number(event.key) - 1]
      if (next && value !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey)
        setAnswers((before) => withAnswer(before, next.name, value))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [next, send, isAgreeing])
  const label = (value: string | boolean): string =>
    typeof value === 'boolean' ? say(value ? 'yes' : 'no') : choice(value)
  return (
    <Card size="small" title={title}>
      {order && order.petitioner?.sort !== 'anonymous' && <CallbackContact key={orderId} orderId={orderId} />}
      <p className="sy-script">{say('scriptOpening', { title: order?.title ?? '' })}</p>
      <CommandProblem error={command.error} />
      {callbackQuestions.map(({ name, text, values }) => (
        <fieldset key={name} className={next?.name === name ? 'sy-question sy-question-now' : 'sy-question'}>
          <legend>{say(text)}</legend>
          <div className="sy-answers">
            {values.map((value, index) => (
              <button
                key={String(value)}
                type="button"
                className="sy-answer"
                aria-pressed={answers[name] === value}
                onClick={() => setAnswers((before) => withAnswer(before, name, value))}
              >
                <kbd>{index + 1}</kbd>
                {label(value)}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      <label className="sy-field">
        {field('newOpinion')}
        <Input.TextArea
          value={opinion}
          maxLength={2000}
          rows={2}
          onChange={(event) => setOpinion(event.target.value)}
        />
      </label>
      <p className="sy-quiet">{word('keys')}</p>
      <Button type="primary" disabled={!isComplete} loading={command.isPending} onClick={send}>
        {title} <kbd>Enter</kbd>
      </Button>
      {order && (
        <CallbackAttempt
          order={order}
          isFree={next === undefined || next.values.length < 6}
          onAsking={setAgreeing}
          onDone={onDone}
        />
      )}
    </Card>
  )
}
