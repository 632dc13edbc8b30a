import type { PlaneMapProps } from './plane-map.tsx'

/** The room that a map will take, before it is known what it shows: the page beneath does not move when it comes. */
export function MapRoom({ height }: Pick<PlaneMapProps, 'height'>) {
  return (
    <div className={`sy-map sy-map-${height}`} aria-hidden>
      <div className="sy-map-frame" />
    </div>
  )
}
