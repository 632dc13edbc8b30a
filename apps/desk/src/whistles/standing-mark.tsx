import type { WhistleView } from '@shaoying/contract'
import { Mark, type Tone } from '@shaoying/ui'
import { useWords } from '../texts/use-texts.tsx'
import { whistleWords } from './whistle-words.ts'
import type { Leg } from './whistle-queries.ts'

const standingTones: Readonly<Record<Leg['standing'], Tone>> = {
  summoned: 'soon',
  signed: 'new',
  on_the_way: 'new',
  arrived: 'busy',
  working: 'busy',
  done: 'done',
  released: 'plain',
  refused: 'late',
  absent: 'late',
}
const stageTones: Readonly<Record<WhistleView['situation'], Tone>> = {
  requested: 'new',
  declined: 'plain',
  draft: 'new',
  blown: 'late',
  called_off: 'plain',
  closed: 'done',
  assessed: 'done',
}

/** How far a summoned unit is. */
export function StandingMark({ standing }: { readonly standing: Leg['standing'] }) {
  const word = useWords(whistleWords)
  return <Mark tone={standingTones[standing]}>{word(`standing.${standing}`)}</Mark>
}

/** Where a whistle stands, and of what kind it is. */
export function WhistleMarks({
  situation,
  kind,
  everydayKind,
  direction,
}: Pick<WhistleView, 'situation' | 'kind' | 'everydayKind' | 'direction'>) {
  const word = useWords(whistleWords)
  return (
    <>
      <Mark tone={stageTones[situation]}>{word(`stage.${situation}`)}</Mark>
      {kind && (
        <Mark tone={kind === 'emergency' ? 'late' : 'plain'}>{word(`kind.${kind}` as keyof typeof whistleWords)}</Mark>
      )}
      {everydayKind && everydayKind !== kind && (
        <Mark>{word(`everyday.${everydayKind}` as keyof typeof whistleWords)}</Mark>
      )}
      {direction !== 'upward' && <Mark tone="apart">{word(`direction.${direction}`)}</Mark>}
    </>
  )
}
