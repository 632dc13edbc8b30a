import type { FiguresView } from '@shaoying/contract'

export type Head = FiguresView['statistics'][number]
interface Valued {
  readonly statistics: readonly { readonly id: string; readonly shown: string | null }[]
}

const first = ['centre', 'callback', 'completion', 'duration', 'subject', 'side', 'survey']

/** The pack's statistics in their groups; groups that we know come first, the city's own after them. */
export function groupsOf(
  heads: readonly Head[],
): readonly { readonly group: string; readonly heads: readonly Head[] }[] {
  const place = (group: string): number => (first.includes(group) ? first.indexOf(group) : first.length)
  return [...new Set(heads.map(({ group }) => group))]
    .toSorted((a, b) => place(a) - place(b))
    .map((group) => ({ group, heads: heads.filter((head) => head.group === group) }))
}

/** As people read it; a dash where nothing is known. */
export function shownOf(values: Valued | null | undefined, { id, show }: Head): string {
  const shown = values?.statistics.find((one) => one.id === id)?.shown ?? null
  return shown === null ? '–' : `${shown}${show === 'percent' ? '%' : ''}`
}

/** Against the year before: a number by how many percent, a percentage by how many points, hours by hours; a dash where either is unknown. */
export function changeInWords(
  now: Valued | null | undefined,
  before: Valued | null | undefined,
  { id, show }: Head,
): string {
  const [is, was] = [now, before].map((values) => values?.statistics.find((one) => one.id === id)?.shown ?? null)
  if (is === null || is === undefined || was === null || was === undefined || (show === 'number' && Number(was) === 0))
    return '–'
  const change = show === 'number' ? ((Number(is) - Number(was)) / Number(was)) * 100 : Number(is) - Number(was)
  return `${change < 0 ? '' : '+'}${change.toFixed(show === 'hours' ? 1 : 2)}${show === 'number' ? '%' : ''}`
}
