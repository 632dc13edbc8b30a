/** Stretches of time that figures are asked for. */
export const spans = ['today', 'week', 'window', 'lastWindow', 'month', 'year', 'lastYear'] as const
export type Span = (typeof spans)[number]

/** What they are grouped by. */
export const groupings = [
  'city',
  'channel',
  'hotline',
  'topClass',
  'kind',
  'sevenHaves',
  'leadDistrict',
  'leadStreet',
  'lead',
  'pilots',
] as const
export type Grouping = Exclude<(typeof groupings)[number], 'city' | 'pilots'>
