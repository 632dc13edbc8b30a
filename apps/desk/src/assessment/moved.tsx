import type { BulletinRow } from '@shaoying/domain'
import { useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'

/** How a rank moved, by sign and colour and in words for those who see neither. */
export function Moved({ row: { rank, previousRank } }: { readonly row: Pick<BulletinRow, 'rank' | 'previousRank'> }) {
  const word = useWords(assessmentWords)
  if (rank === null) return null
  if (previousRank === null) return <span className="sy-quiet">{word('newInRanking')}</span>
  const by = previousRank - rank
  if (by === 0)
    return (
      <span className="sy-quiet">
        <span aria-hidden="true">=</span>
        <span className="sy-hidden">{word('stayed')}</span>
      </span>
    )
  return (
    <span className={by > 0 ? 'sy-better' : 'sy-worse'}>
      <span aria-hidden="true">
        {by > 0 ? '▲' : '▼'}
        {Math.abs(by)}
      </span>
      <span className="sy-hidden">{word(by > 0 ? 'rose' : 'fell', { by: Math.abs(by) })}</span>
    </span>
  )
}
