import { mapSteps, stepOf } from './steps.ts'

/** What the shades mean, from nothing to the most. */
export function MapLegend({
  ends,
  name,
  none,
}: {
  readonly ends: readonly number[]
  readonly name: string
  readonly none: string
}) {
  const starts = ends.map((_, index) => (index === 0 ? 1 : ends[index - 1]! + 1))
  return (
    <p className="sy-map-legend">
      <span>{name}</span>
      <span>
        <i className="sy-map-step-0" />
        {none}
      </span>
      {ends.map((end, index) => (
        <span key={end}>
          <i className={`sy-map-step-${Math.min(mapSteps, stepOf(end, ends))}`} />
          {starts[index] === end ? end : `${starts[index]}–${end}`}
        </span>
      ))}
    </p>
  )
}
