import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useView, type Extent, type PlaneView } from './use-view.ts'
import './map.css'

/** A place on the plane that a map draws, in the plane's own units. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export interface MapShape {
  readonly id: string
  /** What it is and shows, for a screen reader and as a hint. */
  readonly label: string
  /** SVG path in units of the plane. */
  readonly path: string
  readonly middle: Spot
  /** Shade, 0 to 5; null: only a line. */
  readonly step: number | null
}

export interface MapWords {
  readonly name: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fit: string
}

export interface PlaneMapProps {
  readonly extent: Extent
  readonly shapes: readonly MapShape[]
  readonly words: MapWords
  /** Opens an area; when absent the areas are a background and take no focus. */
  readonly onOpen?: ((id: string) => void) | undefined
  /** Told of any spot that is clicked, in units of the plane; for choosing a place. */
  readonly onPick?: ((spot: Spot) => void) | undefined
  readonly chosen?: string | null | undefined
  /** Drawn below and above the areas, in pixels; `place` says where a spot of the plane is. */
  readonly under?: (view: PlaneView, size: { readonly width: number; readonly height: number }) => ReactNode
  readonly over?: (place: (spot: Spot) => Spot, view: PlaneView) => ReactNode
  /** Whether something is drawn under the areas, which then are but lines. */
  readonly isClear?: boolean
  readonly height: 'low' | 'middle' | 'tall'
}

const step = 1.5
const arrows: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const panPixels = 60

/** A plane with areas that can be looked at closer, opened by mouse, finger and keys: one tab stop, arrows go to the neighbour. */
export function PlaneMap({
  extent,
  shapes,
  words,
  onOpen,
  onPick,
  chosen,
  under,
  over,
  isClear = false,
  height,
}: PlaneMapProps) {
  const control = useView(extent)
  const { frame, size, view, zoom, pan, fit, pointers, wasDragged } = control
  const [at, setAt] = useState<string | null>(null)
  const current = shapes.find(({ id }) => id === at) ?? shapes[0]
  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = arrows[event.key]
    if (event.key === '+' || event.key === '=') zoom(step)
    else if (event.key === '-') zoom(1 / step)
    else if (event.key === '0') fit()
    else if (arrow && (!onOpen || event.shiftKey)) pan(arrow.x * panPixels, arrow.y * panPixels)
    else if (arrow) setAt(focusOn(neighbour(shapes, current, arrow)))
    else if ((event.key === 'Enter' || event.key === ' ') && onOpen && current) onOpen(current.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): void => {
    if (!onPick || !view || wasDragged()) return
    const box = frame.current!.getBoundingClientRect()
    onPick({ x: view.left + (clientX - box.left) / view.scale, y: view.top + (clientY - box.top) / view.scale })
  }
  return (
    <div className={`sy-map sy-map-${height}${isClear ? ' sy-map-clear' : ''}`}>
      <svg
        ref={frame}
        className="sy-map-frame"
        role="group"
        aria-label={words.name}
        onKeyDown={onKeyDown}
        {...(onOpen ? {} : { tabIndex: 0 })}
        {...(onPick ? { onClick } : {})}
        {...pointers}
      >
        {view && size && (
          <>
            {under?.(view, size)}
            <g transform={`scale(${view.scale}) translate(${-view.left} ${-view.top})`}>
              {shapes.map((shape) => (
                <path
                  key={shape.id}
                  d={shape.path}
                  className={`sy-map-area${shape.step === null ? '' : ` sy-map-step-${shape.step}`}${shape.id === chosen ? ' sy-map-chosen' : ''}${onOpen ? ' sy-map-open' : ''}`}
                  {...(onOpen
                    ? {
                        id: `map-${shape.id}`,
                        role: 'button',
                        'aria-label': shape.label,
                        tabIndex: shape === current ? 0 : -1,
                        onFocus: () => setAt(shape.id),
                        onClick: () => wasDragged() || onOpen(shape.id),
                      }
                    : { 'aria-hidden': true })}
                >
                  <title>{shape.label}</title>
                </path>
              ))}
            </g>
            {over?.(({ x, y }) => ({ x: (x - view.left) * view.scale, y: (y - view.top) * view.scale }), view)}
          </>
        )}
      </svg>
      <div className="sy-map-buttons">
        <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => zoom(step)}>
          +
        </button>
        <button type="button" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => zoom(1 / step)}>
          −
        </button>
        <button type="button" aria-label={words.fit} title={words.fit} onClick={fit}>
          ⤢
        </button>
      </div>
    </div>
  )
}

function focusOn(shape: MapShape | undefined): string | null {
  if (!shape) return null
  document.getElementById(`map-${shape.id}`)?.focus()
  return shape.id
}

/** The nearest area in that direction: what lies aside counts twice. */
function neighbour(shapes: readonly MapShape[], current: MapShape | undefined, arrow: Spot): MapShape | undefined {
  if (!current) return shapes[0]
  const costs = shapes.map((shape) => {
    const [x, y] = [shape.middle.x - current.middle.x, shape.middle.y - current.middle.y]
    const along = x * arrow.x + y * arrow.y
    return { shape, along, cost: along + 2 * Math.abs(x * arrow.y - y * arrow.x) }
  })
  return (
    costs.filter(({ along, shape }) => shape !== current && along > 0).toSorted((a, b) => a.cost - b.cost)[0]?.shape ??
    current
  )
}
