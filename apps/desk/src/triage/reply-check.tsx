import type { ReplyCheckView } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { useSettled } from './use-settled.ts'

const shortest = 6

/** What the reply lacks, while it is written; whoever writes decides. */
export function ReplyCheck({ orderId, reply }: { readonly orderId: string; readonly reply: string }) {
  const { say } = useTexts()
  const asked = useSettled(reply.trim())
  const { data } = useQuery({
    queryKey: ['reply-check', orderId, asked],
    enabled: asked.length >= shortest,
    staleTime: 60_000,
    placeholderData: (before) => before,
    queryFn: () =>
      request<ReplyCheckView>(`/api/v1/orders/${orderId}/reply-checks`, {
        method: 'POST',
        body: { toPetitioner: asked },
      }),
  })
  if (!data || asked.length < shortest) return null
  const percent = (share: number): string => `${Math.round(share * 100)}%`
  return (
    <div role="status">
      <p>
        <strong>{say(data.isReady ? 'replyReady' : 'replyNotReady')}</strong>{' '}
        <span className="sy-quiet">
          {say('replyScores', {
            completeness: percent(data.completeness),
            relevance: percent(data.relevance),
            readability: percent(data.readability),
          })}
        </span>
      </p>
      <ul className="sy-reasons">
        {data.reasons.map(({ key, isGood, text, words }) => (
          <li key={key}>
            {isGood ? '✓' : '✗'} {text}
            {words.length > 0 && <span className="sy-quiet">（{words.join('、')}）</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
