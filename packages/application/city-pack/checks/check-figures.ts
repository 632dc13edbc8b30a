import { figureCountNames, figureFormulaFault } from '@shaoying/domain'
import { nearestOf } from '../nearest.ts'
import { packFault, type PackFault } from '../pack-fault.ts'
import type { PackReading } from '../read-pack.ts'
import type { LocatedRow } from '../table-schema.ts'

/** Formulas of statistics and index items name counts and reported items that there are; an item's target lies on the side of its direction. */
export function checkFigureTables({
  rows: { statistics, reportedItems, indexItems },
}: Pick<PackReading, 'rows'>): PackFault[] {
  const names = [...figureCountNames, ...reportedItems.map(({ value }) => `reported.${value.id}`)]
  return [
    ...statistics.flatMap((row) => formulaFaults(row, names)),
    ...indexItems.flatMap((row) => [...formulaFaults(row, [...names, 'population']), ...directionFaults(row)]),
  ]
}

function formulaFaults(
  { value, file, row, written }: LocatedRow<{ readonly formula: string }>,
  names: readonly string[],
): PackFault[] {
  const fault = figureFormulaFault(value.formula, names)
  if (fault === null) return []
  return [
    packFault(
      { file, row, column: written['formula'] ?? 'formula' },
      fault.code,
      { found: fault.found, at: fault.at + 1 },
      fault.code === 'formula.name' ? nearestOf(fault.found, names) : null,
    ),
  ]
}

function directionFaults({
  value: { direction, scoring, base, target },
  file,
  row,
  written,
}: PackReading['rows']['indexItems'][number]): PackFault[] {
  const isRight = scoring === 'target' ? target > 0 : direction === 'more' ? target > base : target < base
  return isRight
    ? []
    : [packFault({ file, row, column: written['target'] ?? 'target' }, 'index.target', { target, base, direction })]
}
