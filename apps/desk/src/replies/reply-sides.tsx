import type { OrderView } from '@shaoying/contract'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { replyWords } from './reply-words.ts'

interface Reply {
  readonly toPetitioner: string
  readonly toHotline: string
  readonly finding: string
  readonly claimedSolved: string
  readonly legalBasis: string
}

/** What was asked on one side, what is answered on the other. */
export function ReplySides({ order, reply }: { readonly order: OrderView; readonly reply: Reply }) {
  const word = useWords(replyWords)
  const { choice, field } = useTexts()
  const contacts = (order.record.contacts ?? []) as unknown as readonly { readonly reached: boolean }[]
  return (
    <div className="sy-sides">
      <section aria-label={word('asked')}>
        <h3>{word('asked')}</h3>
        {order.words.map(({ wordsId, body }) => (
          <p key={wordsId} className="sy-words">
            {body}
          </p>
        ))}
      </section>
      <section aria-label={word('answered')}>
        <h3>{word('answered')}</h3>
        <p className="sy-words">{reply.toPetitioner}</p>
        {reply.legalBasis && (
          <p>
            <span className="sy-quiet">{field('legalBasis')}</span> {reply.legalBasis}
          </p>
        )}
        {reply.toHotline && (
          <p>
            <span className="sy-quiet">{word('toHotline')}</span> {reply.toHotline}
          </p>
        )}
        <p className="sy-quiet">
          {word('claims', { finding: choice(reply.finding), solved: choice(reply.claimedSolved) })} ·{' '}
          {word('contacts', { count: contacts.length, reached: contacts.filter(({ reached }) => reached).length })}
        </p>
      </section>
    </div>
  )
}
