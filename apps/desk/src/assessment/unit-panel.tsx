import type { BulletinContent, BulletinRow } from '@shaoying/domain'
import { Modal } from 'antd'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { BothBases } from './both-bases.tsx'
import { Moved } from './moved.tsx'
import { OrdersBehind } from './orders-behind.tsx'
import { StandingPart } from './standing-part.tsx'

interface UnitPanelProps {
  readonly windowId: string
  readonly board: BulletinContent
  readonly object: string
  readonly unitId: string
  readonly onClose: () => void
}

/** What is behind one unit's place: its figures, the steps down from the first, the orders. */
export function UnitPanel({ windowId, board, object, unitId, onClose }: UnitPanelProps) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const ranking = board.rankings.find((one) => one.object === object)
  const row = ranking?.rows.find(({ unit }) => unit.id === unitId)
  if (!ranking || !row) return null
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      width={760}
      title={
        <>
          {row.rank !== null && `${row.rank}. `}
          {row.unit.name[language]} <Moved row={row} />
        </>
      }
      closable={{ 'aria-label': word('close') }}
    >
      <Facts board={board} measures={ranking.measures} row={row} />
      {row.rank !== null && <StandingPart windowId={windowId} object={object} unitId={unitId} />}
      <BothBases window={board.window} attribute={ranking.attribute} unitId={unitId} />
      <OrdersBehind board={board} attribute={ranking.attribute} unitId={unitId} />
    </Modal>
  )
}

function Facts({
  board,
  measures,
  row,
}: {
  readonly board: BulletinContent
  readonly measures: readonly string[]
  readonly row: BulletinRow
}) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : value.toFixed(board.digits)
  const facts: readonly (readonly [string, string])[] = [
    [word('volume'), row.figures.volume.toLocaleString('en-US')],
    [word('count_valid'), row.figures.valid.toLocaleString('en-US')],
    ...board.measures
      .filter(({ id }) => measures.includes(id))
      .map(
        ({ id, name, show }) =>
          [
            name[language],
            `${number(row.figures.values[id])}${show === 'percent' && row.figures.values[id] !== null ? '%' : ''}`,
          ] as const,
      ),
    [word('score'), number(row.figures.score)],
    [word('withExcluded'), number(row.scoreWithExcluded)],
  ]
  return (
    <dl className="sy-unit-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
