import type { ArticleView, TriageProposal } from '@shaoying/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Card } from 'antd'
import { useCallback, useState } from 'react'
import { request } from '../api/request.ts'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useWords } from '../texts/use-texts.tsx'
import { intakeWords } from './intake-words.ts'

/** The knowledge that may answer it, in full beside the words; one key makes it the answer. */
export function ArticleHelp({
  articles,
  onUse,
}: {
  readonly articles: TriageProposal['articles']
  readonly onUse: ((answer: string) => void) | null
}) {
  const word = useWords(intakeWords)
  const [turn, setTurn] = useState(0)
  const shown = articles[turn % Math.max(1, articles.length)]
  const { data } = useQuery({
    queryKey: ['article', shown?.articleId],
    enabled: shown !== undefined,
    staleTime: 300_000,
    queryFn: () => request<ArticleView>(`/api/v1/articles/${shown!.articleId}`),
  })
  const text = data?.inForce
  useShortcut(
    'alt+e',
    word('useArticle'),
    useCallback(() => text && onUse?.(text.publicText), [text, onUse]),
  )
  if (!shown || !text) return null
  return (
    <Card size="small" title={`${word('article')}：${text.title}`} className="sy-gap">
      <p className="sy-said">{text.publicText}</p>
      {text.internalText && (
        <p className="sy-quiet">
          <strong>{word('internal')}</strong> {text.internalText}
        </p>
      )}
      {text.legalBasis.length > 0 && (
        <p className="sy-quiet">
          {word('basis')} {text.legalBasis.join('；')}
        </p>
      )}
      <div className="sy-buttons">
        {onUse && (
          <Button size="small" onClick={() => onUse(text.publicText)}>
            {word('useArticle')} <kbd>Alt</kbd>
            <kbd>E</kbd>
          </Button>
        )}
        {articles.length > 1 && (
          <Button size="small" type="text" onClick={() => setTurn(turn + 1)}>
            {word('otherArticle')}
          </Button>
        )}
      </div>
    </Card>
  )
}
