import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback } from 'react'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { callbackWords } from './callback-words.ts'

/** The number to call: one key shows it, and the look is on record with the callback as its reason. */
export function CallbackContact({ orderId }: { readonly orderId: string }) {
  const word = useWords(callbackWords)
  const { field } = useTexts()
  const reveal = useMutation({
    mutationFn: () =>
      request<Readonly<Record<string, string>>>(`/api/v1/orders/${orderId}/personal-data`, {
        method: 'POST',
        body: { reason: word('whyCallback') },
      }),
    gcTime: 0,
  })
  const { mutate } = reveal
  const show = useCallback(() => mutate(), [mutate])
  useShortcut('0', word('contact'), reveal.data ? null : show)
  const known = Object.entries(reveal.data ?? {}).filter(([name]) => ['name', 'phone', 'callbackPhone'].includes(name))
  return (
    <div role="status">
      <CommandProblem error={reveal.error} />
      {reveal.data ? (
        <p className="sy-callback-number">
          {known.map(([name, value]) => (
            <span key={name}>
              <span className="sy-quiet">{field(name)}</span>{' '}
              {/phone/iu.test(name) ? <a href={`tel:${value}`}>{value}</a> : value}　
            </span>
          ))}
        </p>
      ) : (
        <Button onClick={show} loading={reveal.isPending}>
          {word('contact')} <kbd>0</kbd>
        </Button>
      )}
    </div>
  )
}
