import { PlaneMap, type MapShape, type PlaneMapProps, type Spot } from './plane-map.tsx'

export interface HexCell {
  readonly id: string
  readonly name: string
  readonly districtId: string
  readonly column: number
  readonly row: number
}

export interface HexMapProps extends Pick<PlaneMapProps, 'words' | 'onOpen' | 'chosen' | 'height'> {
  readonly cells: readonly HexCell[]
  readonly districts: readonly { readonly id: string; readonly name: string }[]
  readonly labelOf: (cell: HexCell) => string
  readonly stepOf: (id: string) => number
}

/** From the middle of a cell to its corner; with it a cell is `wide` across. */
const side = 10
const wide = side * Math.sqrt(3)
/** A thin line of nothing between cells. */
const shrink = 0.95
/** Below this many pixels a cell’s name would not fit. */
const leastForName = 44

/** One equal hexagon for each street, grouped by district. */
export function HexMap({ cells, districts, labelOf, stepOf, words, onOpen, chosen, height }: HexMapProps) {
  const shapes = cells.map(
    (cell): MapShape => ({
      id: cell.id,
      label: labelOf(cell),
      path: hexagon(middleOf(cell)),
      middle: middleOf(cell),
      step: stepOf(cell.id),
    }),
  )
  const spots = cells.map(middleOf)
  const [right, bottom] = [Math.max(0, ...spots.map(({ x }) => x)), Math.max(0, ...spots.map(({ y }) => y))]
  return (
    <PlaneMap
      extent={{ left: -wide, top: -2.4 * side, width: right + 2 * wide, height: bottom + 4 * side }}
      shapes={shapes}
      words={words}
      onOpen={onOpen}
      chosen={chosen}
      height={height}
      over={(place, { scale }) => (
        <>
          {districts.map(({ id, name }) => (
            <text
              key={id}
              className="sy-map-caption sy-map-district"
              {...place(above(cells.filter(({ districtId }) => districtId === id)))}
              aria-hidden
            >
              {name}
            </text>
          ))}
          {scale * wide >= leastForName &&
            cells.map((cell) => (
              <text key={cell.id} className="sy-map-cell-name" {...place(middleOf(cell))} aria-hidden>
                {cell.name.slice(0, 4)}
              </text>
            ))}
        </>
      )}
    />
  )
}

function middleOf({ column, row }: Pick<HexCell, 'column' | 'row'>): Spot {
  return { x: (column + (row % 2 === 0 ? 0 : 0.5)) * wide, y: row * side * 1.5 }
}

function hexagon({ x, y }: Spot): string {
  const corners = Array.from({ length: 6 }, (_, corner) => (corner * Math.PI) / 3 + Math.PI / 6)
  return `M${corners.map((angle) => `${(x + side * shrink * Math.cos(angle)).toFixed(2)} ${(y + side * shrink * Math.sin(angle)).toFixed(2)}`).join('L')}Z`
}

/** Where the district’s name stands: over the middle of its topmost row. */
function above(cells: readonly HexCell[]): Spot {
  const top = Math.min(...cells.map(({ row }) => row))
  const row = cells.filter((cell) => cell.row === top).map(middleOf)
  return { x: row.reduce((sum, { x }) => sum + x, 0) / Math.max(1, row.length), y: (row[0]?.y ?? 0) - side * 1.15 }
}
