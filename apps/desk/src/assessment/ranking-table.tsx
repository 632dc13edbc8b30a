import type { BulletinContent, BulletinRow } from '@shaoying/domain'
import { Input, Table } from 'antd'
import { useState } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { Moved } from './moved.tsx'

interface RankingTableProps {
  readonly board: BulletinContent
  /** Which ranking: streets, districts, departments. */
  readonly object: string
  readonly onOpen: (unitId: string) => void
}

/** One ranking with movement; a row opens what is behind it. Cards on a phone. */
export function RankingTable({ board, object, onOpen }: RankingTableProps) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const [typed, setTyped] = useState('')
  const ranking = board.rankings.find((one) => one.object === object)
  if (!ranking) return null
  const shown = board.measures.filter(({ id }) => ranking.measures.includes(id))
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : value.toFixed(board.digits)
  const rows = ranking.rows.filter(({ unit, district }) =>
    `${unit.name.zh} ${unit.name.en} ${district?.name.zh ?? ''}`.toLowerCase().includes(typed.trim().toLowerCase()),
  )
  const columns = [
    {
      key: 'rank',
      title: word('rank'),
      width: '4.5rem',
      align: 'right',
      render: (row: BulletinRow) => row.rank ?? '–',
    },
    { key: 'moved', title: word('moved'), width: '5.5rem', render: (row: BulletinRow) => <Moved row={row} /> },
    {
      key: 'unit',
      title: word('unit'),
      render: (row: BulletinRow) => (
        <>
          <button type="button" className="sy-link" onClick={() => onOpen(row.unit.id)}>
            {row.unit.name[language]}
          </button>
          {row.district && <span className="sy-quiet"> {row.district.name[language]}</span>}
          {row.unrankedBecause && <div className="sy-quiet">{row.unrankedBecause[language]}</div>}
        </>
      ),
    },
    {
      key: 'volume',
      title: word('volume'),
      align: 'right',
      render: (row: BulletinRow) => row.figures.volume.toLocaleString('en-US'),
    },
    ...shown.map(({ id, name }) => ({
      key: id,
      title: name[language],
      align: 'right' as const,
      render: (row: BulletinRow) => number(row.figures.values[id]),
    })),
    {
      key: 'score',
      title: word('score'),
      align: 'right',
      render: (row: BulletinRow) => <strong>{number(row.figures.score)}</strong>,
    },
    { key: 'grade', title: word('grade'), render: (row: BulletinRow) => row.band?.[language] ?? '' },
  ] as const
  return (
    <>
      {ranking.rows.length > 8 && (
        <Input
          className="sy-find"
          allowClear
          aria-label={word('searchUnit')}
          placeholder={word('searchUnit')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <Table
        className="sy-wide sy-ranking"
        size="small"
        rowKey={({ unit }) => unit.id}
        columns={[...columns]}
        dataSource={rows}
        pagination={false}
        onRow={({ unit }) => ({ onClick: () => onOpen(unit.id) })}
      />
      <ol className="sy-narrow sy-cards">
        {rows.map((row) => (
          <li key={row.unit.id}>
            <button type="button" className="sy-card sy-rank-card" onClick={() => onOpen(row.unit.id)}>
              <strong>
                {row.rank ?? '–'} {row.unit.name[language]}
              </strong>
              {row.unrankedBecause && <span className="sy-quiet">{row.unrankedBecause[language]}</span>}
              {(row.figures.score ?? null) !== null && (
                <span>
                  <Moved row={row} /> {word('score')} {number(row.figures.score)}
                  {row.band ? ` · ${row.band[language]}` : ''}
                </span>
              )}
              <span className="sy-quiet">
                {word('volume')} {row.figures.volume.toLocaleString('en-US')}
                {shown
                  .filter(({ id }) => (row.figures.values[id] ?? null) !== null)
                  .map(({ id, name }) => ` · ${name[language]} ${number(row.figures.values[id])}`)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
