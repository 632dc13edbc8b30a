import type { ThinRequest } from '../load/thin-connection.ts'

/** What people look at all day, asked of a city with a history. `turn` counts up, so that no two questions need be the same. */
export interface Asked {
  readonly tokens: Readonly<Record<string, string>>
  /** Orders of the handler's own unit, and of the whole city. */
  readonly ownIds: readonly string[]
  readonly cityIds: readonly string[]
  readonly streetIds: readonly string[]
  readonly words: readonly string[]
  /** The newest window that is over; computed before it is asked about. */
  readonly windowId: string
}

export type Question = (asked: Asked, turn: number) => ThinRequest

const of = <Item>(items: readonly Item[], turn: number): Item => items[turn % items.length]!
const q = encodeURIComponent
const ranking = 'counts=orders,volume,valid&statistics=response,resolution,in_time'

function get({ tokens }: Asked, login: string, path: string): ThinRequest {
  return { method: 'GET', path, headers: { authorization: `Bearer ${tokens[login]}`, accept: 'application/json' } }
}

const search =
  (words: string): Question =>
  (asked) =>
    get(asked, 'supervisor', `/api/v1/search/orders?q=${q(words)}`)

export const questions: Readonly<Record<string, Question>> = {
  'inbox of a unit': (asked) => get(asked, 'handler', '/api/v1/inbox?limit=50'),
  'order page': (asked, turn) => get(asked, 'supervisor', `/api/v1/orders/${of(asked.cityIds, turn)}`),
  'order page, own unit': (asked, turn) => get(asked, 'handler', `/api/v1/orders/${of(asked.ownIds, turn)}`),
  timeline: (asked, turn) => get(asked, 'supervisor', `/api/v1/orders/${of(asked.cityIds, turn)}/timeline`),
  'newest orders': (asked) => get(asked, 'supervisor', '/api/v1/orders?limit=50'),
  'newest of a unit': (asked) => get(asked, 'handler', '/api/v1/orders?limit=50'),
  'list: open, overdue, one street': (asked, turn) =>
    get(asked, 'supervisor', `/api/v1/orders?open=true&place=${of(asked.streetIds, turn)}&limit=50&sort=due`),
  'list: class and situation': (asked) =>
    get(asked, 'supervisor', '/api/v1/orders?category=03&situation=handling&limit=50'),
  'list: closed, one street, a year ago': (asked, turn) =>
    get(asked, 'supervisor', `/api/v1/orders?open=false&place=${of(asked.streetIds, turn)}&limit=50`),
  queues: (asked) => get(asked, 'dispatcher', '/api/v1/queues'),
  'ranking of all streets, window': (asked) =>
    get(asked, 'analyst', `/api/v1/figures?dimension=leadStreet&period=window&${ranking}`),
  'ranking of all streets, last window': (asked) =>
    get(asked, 'analyst', `/api/v1/figures?dimension=leadStreet&period=lastWindow&${ranking}`),
  'ranking of all streets, year': (asked) =>
    get(asked, 'analyst', `/api/v1/figures?dimension=leadStreet&period=year&${ranking}`),
  'one street, window': (asked, turn) =>
    get(asked, 'analyst', `/api/v1/figures?dimension=leadStreet&period=window&key=${of(asked.streetIds, turn)}`),
  'orders behind a number': (asked, turn) =>
    get(
      asked,
      'analyst',
      `/api/v1/figures/orders?dimension=leadStreet&key=${of(asked.streetIds, turn)}&count=notSolved&period=lastWindow`,
    ),
  'assessment: a window': (asked) =>
    get(asked, 'analyst', `/api/v1/assessment-windows/${asked.windowId}/results?rankings=first`),
  'assessment: a window, every ranking': (asked) =>
    get(asked, 'analyst', `/api/v1/assessment-windows/${asked.windowId}/results`),
  'assessment: streets of a window': (asked) =>
    get(asked, 'analyst', `/api/v1/assessment-windows/${asked.windowId}/rankings/streets`),
  'assessment: why a street stands there': (asked, turn) =>
    get(
      asked,
      'analyst',
      `/api/v1/assessment-windows/${asked.windowId}/rankings/streets/units/${of(asked.streetIds, turn)}`,
    ),
  'assessment: alarms': (asked) => get(asked, 'supervisor', `/api/v1/assessment-windows/${asked.windowId}/alarms`),
  'cockpit: open now': (asked) => get(asked, 'analyst', '/api/v1/open-now'),
  'search: a word': (asked, turn) => search(of(asked.words, turn))(asked, turn),
  'search: two words': (asked, turn) => search(`${of(asked.words, turn)} ${of(asked.words, turn + 3)}`)(asked, turn),
  'search: one character': search('水'),
  'search: pinyin letters': search('wyf'),
  'search: found nowhere': search('独角兽'),
  'search of a unit': (asked, turn) => get(asked, 'handler', `/api/v1/search/orders?q=${q(of(asked.words, turn))}`),
  'look-alikes (triage)': (asked, turn) => ({
    method: 'POST',
    path: '/api/v1/triage-proposals',
    headers: { authorization: `Bearer ${asked.tokens['call-taker']}`, accept: 'application/json' },
    body: JSON.stringify({ words: `您好，${of(asked.words, turn)}的问题一个星期了，请尽快处理。影响大家生活。` }),
  }),
}
