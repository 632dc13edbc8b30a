import type { BulletinRow } from '@shaoying/domain'

export interface ScoreStep {
  /** A measure, `deductions` or `bonuses`. */
  readonly measure: string
  readonly from: number
  readonly to: number
}

type Scored = Pick<BulletinRow, 'parts' | 'deductions' | 'bonuses' | 'figures'>

/** From the best score down (or up) to another, one step for each part in which they differ, the largest loss first. */
export function stepsBetween(best: Scored, row: Scored): readonly ScoreStep[] {
  const pointsOf = ({ parts }: Scored, measure: string): number => parts.find((part) => part.measure === measure)?.points ?? 0
  const measures = [...new Set([...best.parts, ...row.parts].map(({ measure }) => measure))]
  const differences = [
    ...measures.map((measure) => ({ measure, by: pointsOf(row, measure) - pointsOf(best, measure) })),
    { measure: 'deductions', by: best.deductions - row.deductions }, { measure: 'bonuses', by: row.bonuses - best.bonuses },
  ].filter(({ by }) => Math.abs(by) > 1e-9).toSorted((a, b) => a.by - b.by)
  let level = best.figures.score ?? 0
  return differences.map(({ measure, by }) => {
    const from = level
    level += by
    return { measure, from, to: level }
  })
}
