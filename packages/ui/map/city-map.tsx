import type { MapDatum, WorldSpot } from '@shaoying/domain'
import { useMemo } from 'react'
import { fittingCaptions } from './fitting-captions.ts'
import { tilesFor } from './map-tiles.ts'
import { extentOf, outlineOf, type MapGroundArea, type Outline } from './outline.ts'
import { PlaneMap, type MapShape, type PlaneMapProps, type Spot } from './plane-map.tsx'
import { planeFrom, planeLength, unitsPerWorld } from './plane.ts'
import type { PlaneView } from './use-view.ts'

export interface MapTiles {
  readonly url: string
  readonly datum: MapDatum
  readonly attribution: string | null
}

/** Something at a position: an order, a whistle, a unit’s check-in. */
export interface MapMark {
  readonly id: string
  readonly longitude: number
  readonly latitude: number
  readonly label: string
  readonly tone: 'late' | 'soon' | 'busy' | 'done' | 'plain' | 'here'
  /** How near to it is there, in metres. */
  readonly radiusMetres?: number
}

export interface CityMapProps extends Pick<PlaneMapProps, 'words' | 'onOpen' | 'chosen' | 'height'> {
  readonly areas: readonly MapGroundArea[]
  /** Drawn as lines above the areas: the districts over their streets. */
  readonly borders?: readonly MapGroundArea[]
  readonly labelOf: (area: MapGroundArea) => string
  /** Written on the map; null writes nothing. */
  readonly captionOf: (area: MapGroundArea) => string | null
  readonly stepOf: (id: string) => number | null
  readonly marks: readonly MapMark[]
  /** Told of a place that was clicked, in WGS 84. */
  readonly onPick?: ((position: { readonly longitude: number; readonly latitude: number }) => void) | undefined
  readonly onMark?: ((id: string) => void) | undefined
  readonly tiles: MapTiles | null
  /** What fills the map at first: the whole city, the marks, or the first of these areas that has a boundary. */
  readonly around: 'city' | 'marks' | readonly string[]
}

const leastMetres = 900

/** The city’s boundaries where they are, in WGS 84; pictures of a map service below them when the operator named one. */
export function CityMap({
  areas,
  borders = [],
  labelOf,
  captionOf,
  stepOf,
  marks,
  onPick,
  onMark,
  tiles,
  around,
  words,
  onOpen,
  chosen,
  height,
}: CityMapProps) {
  const datum = tiles?.datum ?? 'wgs84'
  const [firstLongitude = 0, firstLatitude = 0] =
    (areas[0] ?? borders[0])?.polygons[0]?.[0]?.[0] ?? (marks[0] ? [marks[0].longitude, marks[0].latitude] : [])
  const plane = useMemo(
    () => planeFrom({ longitude: firstLongitude, latitude: firstLatitude }, datum),
    [firstLongitude, firstLatitude, datum],
  )
  const outlines = useMemo(
    () => new Map([...areas, ...borders].map((area) => [area.id, outlineOf(area, plane)])),
    [areas, borders, plane],
  )
  const at = (mark: MapMark): Spot => plane.spotOf(mark)
  const spots =
    around === 'marks' && marks.length > 0
      ? marks.flatMap((mark) =>
          cornersOf(at(mark), planeLength(Math.max(leastMetres, 2 * (mark.radiusMetres ?? 0)), mark.latitude)),
        )
      : (firstOutline(around, outlines) ?? [...outlines.values()]).flatMap(({ corners }) => corners)
  const shapes = areas.map(
    (area): MapShape => ({
      id: area.id,
      label: labelOf(area),
      path: outlines.get(area.id)!.path,
      middle: outlines.get(area.id)!.middle,
      step: stepOf(area.id),
    }),
  )
  return (
    <PlaneMap
      extent={extentOf(spots)}
      shapes={shapes}
      words={words}
      onOpen={onOpen}
      chosen={chosen}
      height={height}
      isClear={tiles !== null}
      onPick={onPick && ((spot) => onPick(plane.positionAt(spot)))}
      under={(view, size) => tiles && <Tiles url={tiles.url} origin={plane.origin} view={view} size={size} />}
      over={(place, view) => (
        <>
          {borders.map(({ id }) => (
            <path
              key={id}
              d={outlines.get(id)!.path}
              className="sy-map-border"
              transform={`scale(${view.scale}) translate(${-view.left} ${-view.top})`}
            />
          ))}
          {fittingCaptions(
            areas.map((area) => ({
              id: area.id,
              text: captionOf(area),
              at: place(outlines.get(area.id)!.middle),
              size: outlines.get(area.id)!.size,
            })),
          ).map(({ id, text, at: spot }) => (
            <text
              key={id}
              className={`sy-map-caption${(stepOf(id) ?? 0) >= deepStep ? ' sy-map-on-deep' : ''}`}
              x={spot.x}
              y={spot.y}
              aria-hidden
            >
              {text}
            </text>
          ))}
          {marks.map((mark) => (
            <Mark
              key={mark.id}
              mark={mark}
              at={place(at(mark))}
              radius={planeLength(mark.radiusMetres ?? 0, mark.latitude) * view.scale}
              onOpen={onMark}
            />
          ))}
          <ScaleBar scale={view.scale} latitude={firstLatitude} />
          {tiles?.attribution && (
            <text className="sy-map-attribution" x={8} y={34}>
              © {tiles.attribution}
            </text>
          )}
        </>
      )}
    />
  )
}

/** From this shade on names are written in the other colour. */
const deepStep = 4

function Mark({
  mark,
  at,
  radius,
  onOpen,
}: {
  readonly mark: MapMark
  readonly at: Spot
  readonly radius: number
  readonly onOpen: ((id: string) => void) | undefined
}) {
  const open = onOpen
    ? {
        role: 'button',
        tabIndex: 0,
        'aria-label': mark.label,
        onClick: () => onOpen(mark.id),
        onKeyDown: ({ key }: { readonly key: string }) => key === 'Enter' && onOpen(mark.id),
      }
    : { role: 'img', 'aria-label': mark.label }
  return (
    <g className={`sy-map-mark sy-map-mark-${mark.tone}`} transform={`translate(${at.x} ${at.y})`} {...open}>
      <title>{mark.label}</title>
      {radius > 0 && <circle className="sy-map-radius" r={radius} />}
      <circle className="sy-map-dot" r={mark.tone === 'plain' ? 4 : 7} />
      {radius > 0 && (
        <text className="sy-map-caption" y={-14} aria-hidden>
          {mark.label}
        </text>
      )}
    </g>
  )
}

const lengths = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]
const leastPixels = 48

/** How long a round number of metres is here. */
function ScaleBar({ scale, latitude }: { readonly scale: number; readonly latitude: number }) {
  const pixels = (metres: number): number => planeLength(metres, latitude) * scale
  const metres = lengths.find((length) => pixels(length) >= leastPixels) ?? lengths.at(-1)!
  return (
    <g transform="translate(10 14)" aria-hidden>
      <path className="sy-map-scale" d={`M0 -4v8h${pixels(metres)}v-8`} />
      <text className="sy-map-caption" x={pixels(metres) / 2} y={-3}>
        {metres >= 1000 ? `${metres / 1000} km` : `${metres} m`}
      </text>
    </g>
  )
}

function Tiles({
  url,
  origin,
  view,
  size,
}: {
  readonly url: string
  readonly origin: WorldSpot
  readonly view: PlaneView
  readonly size: { readonly width: number; readonly height: number }
}) {
  const pixelsPerWorld = view.scale * unitsPerWorld
  const [left, top] = [origin.x + view.left / unitsPerWorld, origin.y + view.top / unitsPerWorld]
  const tiles = tilesFor(
    { left, top, right: left + size.width / pixelsPerWorld, bottom: top + size.height / pixelsPerWorld },
    pixelsPerWorld,
  )
  return tiles.map(({ z, x, y }) => {
    const side = pixelsPerWorld / 2 ** z
    return (
      <image
        key={`${z}/${x}/${y}`}
        href={url.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y))}
        x={x * side - left * pixelsPerWorld}
        y={y * side - top * pixelsPerWorld}
        width={side + 0.5}
        height={side + 0.5}
      />
    )
  })
}

const cornersOf = ({ x, y }: Spot, reach: number): readonly Spot[] => [
  { x: x - reach, y: y - reach },
  { x: x + reach, y: y + reach },
]

function firstOutline(
  around: CityMapProps['around'],
  outlines: ReadonlyMap<string, Outline>,
): readonly Outline[] | null {
  const id = typeof around === 'string' ? undefined : around.find((wanted) => outlines.has(wanted))
  return id === undefined ? null : [outlines.get(id)!]
}
