import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useEffect, useId, useState } from 'react'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { orderPanelWords } from './order-panel-words.ts'

const shownSeconds = 60

/** Who the petitioner is, in full, for a reason and for a minute. The look is on record before the answer comes. */
export function ContactPanel({ orderId }: { readonly orderId: string }) {
  const word = useWords(orderPanelWords)
  const { field } = useTexts()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [left, setLeft] = useState(0)
  const id = useId()
  const reveal = useMutation({
    mutationFn: (why: string) =>
      request<Readonly<Record<string, string>>>(`/api/v1/orders/${orderId}/personal-data`, {
        method: 'POST',
        body: { reason: why },
      }),
    gcTime: 0,
    onSuccess: () => setLeft(shownSeconds),
  })
  const { reset } = reveal
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => {
      setLeft(left - 1)
      if (left > 1) return
      reset()
      setAsking(false)
    }, 1000)
    return () => clearTimeout(timer)
  }, [left, reset])
  if (!isAsking)
    return (
      <Button size="small" onClick={() => setAsking(true)}>
        {word('reveal')}
      </Button>
    )
  if (reveal.data && left > 0) {
    const known = Object.entries(reveal.data)
    return (
      <div className="sy-contact" role="status">
        {known.length === 0 ? (
          <p>{word('nothingKept')}</p>
        ) : (
          <dl className="sy-facts">
            {known.map(([name, value]) => (
              <div key={name}>
                <dt>{field(name)}</dt>
                <dd>{/phone/iu.test(name) ? <a href={`tel:${value}`}>{value}</a> : value}</dd>
              </div>
            ))}
          </dl>
        )}
        <small className="sy-quiet">{word('hidesSoon', { seconds: left })}</small>
      </div>
    )
  }
  const why = (text: string) => (
    <Button size="small" onClick={() => reveal.mutate(text)} loading={reveal.isPending}>
      {text}
    </Button>
  )
  return (
    <div className="sy-contact">
      <CommandProblem error={reveal.error} />
      <label htmlFor={id}>{word('revealWhy')}</label>
      <div className="sy-buttons">
        {why(word('whyCall'))}
        {why(word('whyVisit'))}
        {why(word('whyCallback'))}
      </div>
      <Input.Search
        id={id}
        value={reason}
        maxLength={500}
        onChange={({ target }) => setReason(target.value)}
        enterButton={word('show')}
        loading={reveal.isPending}
        onSearch={(text) => text.trim() && reveal.mutate(text.trim())}
      />
    </div>
  )
}
