import type { Named } from '@shaoying/contract'
import { Link } from '@tanstack/react-router'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'
import { PagedLines } from './paged-lines.tsx'

interface Look {
  readonly lookId: string
  readonly at: string
  readonly personId: string
  readonly personName: string | null
  readonly unit: Named | null
  readonly subject: string
  readonly subjectId: string
  readonly reason: string
}

/** Every look at personal data: who, at what, why. */
export function LookList() {
  const word = useWords(administrationWords)
  const { moment, choice } = useTexts()
  return <PagedLines<Look> path="/api/v1/looks" line={({ lookId, at, personId, personName, unit, subject, subjectId, reason }) => ({
    key: lookId,
    content: <><span><strong>{personName ?? (personId.startsWith('system:') ? word('system') : personId)}</strong> {unit?.name} <span className="sy-quiet">{moment(at)}</span><br />{reason}</span>
      {subject === 'order' ? <Link to="/orders/$orderId" params={{ orderId: subjectId }}>{choice(subject)}</Link> : <span className="sy-quiet">{choice(subject)}</span>}</>,
  })} />
}
