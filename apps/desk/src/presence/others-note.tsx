import { Alert } from 'antd'
import { useWords } from '../texts/use-texts.tsx'
import { presenceWords } from './presence-words.ts'
import { useOthers } from './use-presence.ts'

/** Says above an order who else is on it; louder when they write. */
export function OthersNote({ orderId, isWriting }: { readonly orderId: string; readonly isWriting: boolean }) {
  const word = useWords(presenceWords)
  const others = useOthers(orderId, isWriting)
  if (others.length === 0) return null
  const named = (wanted: 'viewing' | 'writing'): string =>
    others
      .filter(({ doing }) => doing === wanted)
      .map(({ name, unit }) => `${name ?? word('somebody')}${unit ? `（${unit.name}）` : ''}`)
      .join('、')
  const [writing, viewing] = [named('writing'), named('viewing')]
  return (
    <div role="status" className="sy-gap">
      {writing && <Alert type="warning" showIcon title={word('writesToo', { who: writing })} />}
      {viewing && <p className="sy-quiet">● {word('looksToo', { who: viewing })}</p>}
    </div>
  )
}
