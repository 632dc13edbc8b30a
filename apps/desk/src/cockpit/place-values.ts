import type { FiguresView, OpenNowView } from '@shaoying/contract'

export const metrics = ['open', 'overdue', 'dueSoon', 'today'] as const
export type Metric = (typeof metrics)[number]
export type Fineness = 'street' | 'district'

/** How much of what lies where: by street, or added up by district. */
export function placeValues(
  metric: Metric,
  fineness: Fineness,
  open: OpenNowView | undefined,
  today: FiguresView | undefined,
): ReadonlyMap<string, number> {
  if (metric === 'today') return new Map((today?.rows ?? []).map(({ key, counts }) => [key.id, counts['orders'] ?? 0]))
  const values = new Map<string, number>()
  for (const place of open?.places ?? []) {
    const id = fineness === 'district' ? place.district?.id : place.level === 'street' ? place.unit.id : undefined
    if (id !== undefined) values.set(id, (values.get(id) ?? 0) + place[metric])
  }
  return values
}
