import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'

/** What of a plane is on the screen: its corner at the top left, and pixels for one unit. */
export interface PlaneView {
  readonly left: number
  readonly top: number
  readonly scale: number
}

export interface Extent {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Size {
  readonly width: number
  readonly height: number
}

const margin = 0.94
const mostZoom = 400
const dragPixels = 4

export interface ViewControl {
  readonly frame: RefObject<SVGSVGElement | null>
  readonly size: Size | null
  readonly view: PlaneView | null
  readonly zoom: (factor: number) => void
  readonly pan: (right: number, down: number) => void
  readonly fit: () => void
  /** True while, and just after, the map was dragged: a click then opens nothing. */
  readonly wasDragged: () => boolean
  readonly pointers: Readonly<
    Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent) => void>
  >
}

/** Looking at a plane: fits it at first and whenever its extent changes; drag, pinch, Ctrl and wheel, and buttons move it. */
export function useView({ left, top, width, height }: Extent): ViewControl {
  const frame = useRef<SVGSVGElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  const [moved, setMoved] = useState<PlaneView | null>(null)
  const view = moved ?? (size ? fitted({ left, top, width, height }, size) : null)
  const change = useCallback(
    (next: (view: PlaneView) => PlaneView) =>
      setMoved((before) => (size ? next(before ?? fitted({ left, top, width, height }, size)) : null)),
    [left, top, width, height, size],
  )
  const least = size ? fitted({ left, top, width, height }, size).scale : 0
  const zoomAt = useCallback(
    (factor: number, x: number, y: number) =>
      change((before) =>
        zoomed(before, Math.max(least * 0.7, Math.min(least * mostZoom, before.scale * factor)), x, y),
      ),
    [change, least],
  )
  useEffect(() => setMoved(null), [left, top, width, height])
  useEffect(() => {
    const element = frame.current!
    const observer = new ResizeObserver(
      ([entry]) =>
        entry &&
        setSize(
          entry.contentRect.width > 0 && entry.contentRect.height > 0
            ? { width: entry.contentRect.width, height: entry.contentRect.height }
            : null,
        ),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const element = frame.current!
    // The page scrolls with the wheel; with Ctrl, and with two fingers on a pad, the map is meant.
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const box = element.getBoundingClientRect()
      zoomAt(Math.exp(-event.deltaY / 200), event.clientX - box.left, event.clientY - box.top)
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [zoomAt])
  const pan = useCallback(
    (right: number, down: number) =>
      change((before) => ({
        ...before,
        left: before.left + right / before.scale,
        top: before.top + down / before.scale,
      })),
    [change],
  )
  return {
    frame,
    size,
    view,
    pan,
    zoom: useCallback((factor) => size && zoomAt(factor, size.width / 2, size.height / 2), [size, zoomAt]),
    fit: useCallback(() => setMoved(null), []),
    ...usePointers(frame, pan, zoomAt),
  }
}

function usePointers(
  frame: RefObject<SVGSVGElement | null>,
  pan: (right: number, down: number) => void,
  zoomAt: (factor: number, x: number, y: number) => void,
): Pick<ViewControl, 'pointers' | 'wasDragged'> {
  const down = useRef(new Map<number, { readonly x: number; readonly y: number }>())
  const travelled = useRef(0)
  const onPointerMove = (event: PointerEvent): void => {
    const before = down.current.get(event.pointerId)
    if (!before) return
    const now = { x: event.clientX, y: event.clientY }
    const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1]
    // One finger scrolls the page, two move the map; a mouse moves it alone.
    if (event.pointerType === 'touch' && !other) return
    down.current.set(event.pointerId, now)
    travelled.current += Math.hypot(now.x - before.x, now.y - before.y)
    if (travelled.current < dragPixels) return
    const share = other ? 2 : 1
    pan((before.x - now.x) / share, (before.y - now.y) / share)
    if (!other) return
    const box = frame.current!.getBoundingClientRect()
    zoomAt(
      Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y)),
      (now.x + other.x) / 2 - box.left,
      (now.y + other.y) / 2 - box.top,
    )
  }
  const onPointerUp = ({ pointerId }: PointerEvent): void => void down.current.delete(pointerId)
  const onPointerDown = ({ pointerId, clientX: x, clientY: y }: PointerEvent): void => {
    if (down.current.size === 0) travelled.current = 0
    down.current.set(pointerId, { x, y })
  }
  return {
    pointers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
    wasDragged: () => travelled.current >= dragPixels,
  }
}

function fitted({ left, top, width, height }: Extent, size: Size): PlaneView {
  const scale = Math.min(size.width / width, size.height / height) * margin
  return { scale, left: left - (size.width / scale - width) / 2, top: top - (size.height / scale - height) / 2 }
}

function zoomed({ left, top, scale }: PlaneView, next: number, x: number, y: number): PlaneView {
  return { scale: next, left: left + x / scale - x / next, top: top + y / scale - y / next }
}
