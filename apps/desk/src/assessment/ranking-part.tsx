import type { BulletinContent } from '@shaoying/domain'
import { useState } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { useBoard } from './board-queries.ts'
import { RankingTable } from './ranking-table.tsx'
import { RateCards } from './rate-cards.tsx'
import { TrendChart } from './trend-chart.tsx'
import { UnitPanel } from './unit-panel.tsx'

/** The city's rates, how they went, and every ranking; a unit opens what is behind its place. */
export function RankingPart({
  windowId,
  board: first,
}: {
  readonly windowId: string
  readonly board: BulletinContent
}) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const { rankings } = first
  const [object, setObject] = useState(rankings[0]?.object ?? '')
  const { data: board = first } = useBoard(windowId, object === rankings[0]?.object ? 'first' : { object })
  const [unitId, setUnitId] = useState<string | null>(null)
  return (
    <>
      <RateCards board={board} />
      <TrendChart board={board} />
      <section className="sy-panel sy-gap" aria-labelledby="ranking">
        <h2 id="ranking">{word('ranking')}</h2>
        {rankings.length > 1 && (
          <div className="sy-tabs sy-gap" role="group" aria-label={word('ranking')}>
            {rankings.map(({ object: id, name }) => (
              <button key={id} type="button" aria-pressed={id === object} onClick={() => setObject(id)}>
                {name[language]}
              </button>
            ))}
          </div>
        )}
        <RankingTable board={board} object={object} onOpen={setUnitId} />
      </section>
      {unitId && (
        <UnitPanel windowId={windowId} board={board} object={object} unitId={unitId} onClose={() => setUnitId(null)} />
      )}
    </>
  )
}
