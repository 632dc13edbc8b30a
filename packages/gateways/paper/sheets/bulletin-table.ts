import type { BulletinContent } from '@shaoying/domain'
import type { Sheet, SheetColumn } from './sheet.ts'

const text = (title: string): SheetColumn => ({ title, kind: 'text' })
const count = (title: string): SheetColumn => ({ title, kind: 'count' })

/** All rankings as one table for programs: names of columns that stay, one line a unit. */
export function bulletinTable({ window, rankings, measures, digits, zoneOffsetMinutes }: BulletinContent): Sheet {
  const decimal = (title: string): SheetColumn => ({ title, kind: 'decimal', digits })
  return {
    name: 'ranking',
    zoneOffsetMinutes,
    columns: [
      text('window'),
      text('object'),
      count('rank'),
      count('previous_rank'),
      text('unit_id'),
      text('unit_zh'),
      text('unit_en'),
      text('district_id'),
      count('volume'),
      count('valid'),
      count('contacted'),
      count('solved'),
      count('satisfied'),
      ...measures.map(({ id }) => decimal(id)),
      decimal('score'),
      decimal('score_with_excluded'),
      decimal('per_ten_thousand'),
      text('band_zh'),
      text('not_ranked_because_zh'),
    ],
    rows: rankings.flatMap(({ object, rows }) =>
      rows.map(
        ({ rank, previousRank, unit, district, figures, scoreWithExcluded, perTenThousand, band, unrankedBecause }) => [
          window.id,
          object,
          rank,
          previousRank,
          unit.id,
          unit.name.zh,
          unit.name.en,
          district?.id ?? null,
          figures.volume,
          figures.valid,
          figures.contacted,
          figures.solved,
          figures.satisfied,
          ...measures.map(({ id }) => figures.values[id] ?? null),
          figures.score,
          scoreWithExcluded,
          perTenThousand,
          band?.zh ?? null,
          unrankedBecause?.zh ?? null,
        ],
      ),
    ),
  }
}
