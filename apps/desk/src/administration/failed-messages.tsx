import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { request } from '../api/request.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'
import { PagedLines } from './paged-lines.tsx'

interface DeadMessage {
  readonly messageId: string
  readonly kind: string
  readonly tries: number
  readonly fault: string | null
  readonly at: string
}

/** Messages that were given up; each can be tried once more. */
export function FailedMessages() {
  const word = useWords(administrationWords)
  const { moment } = useTexts()
  const client = useQueryClient()
  const retry = useMutation({
    mutationFn: (messageId: string) => request(`/api/v1/messages/${messageId}/retry`, { method: 'POST', body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['administration'] }),
  })
  return (
    <PagedLines<DeadMessage>
      path="/api/v1/messages/given-up"
      line={({ messageId, kind, tries, fault, at }) => ({
        key: messageId,
        content: (
          <>
            <span>
              {kind}{' '}
              <span className="sy-quiet">
                {moment(at)} · {word('tries', { count: tries, fault: fault ?? '' })}
              </span>
            </span>
            <Button size="small" onClick={() => retry.mutate(messageId)}>
              {word('retry')}
            </Button>
          </>
        ),
      })}
    />
  )
}
