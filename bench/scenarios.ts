import type { ThinRequest as LoadRequest } from './load/thin-connection.ts'

export interface Fleet {
  readonly tokens: Readonly<Record<string, string>>
  /** A street of the pack whose people are signed in, and a category that it owns. */
  readonly streetId: string
  readonly placeId: string
  readonly categoryId: string
}

let counter = 0

function request(fleet: Fleet, login: string, method: 'GET' | 'POST', path: string, body?: object): LoadRequest {
  const headers: Record<string, string> = { authorization: `Bearer ${fleet.tokens[login]}`, accept: 'application/json' }
  if (method === 'POST') headers['idempotency-key'] = `bench-${process.pid}-${counter++}`
  return { method, path, headers, ...(body ? { body: JSON.stringify(body) } : {}) }
}

const words =
  '您好，我住在这个小区三号楼，楼前的垃圾桶已经满了三天没有人来清运，天气热味道很大，老人孩子进出都要捂着鼻子，物业说不归他们管，希望尽快派人处理。'

export function register(fleet: Fleet): LoadRequest {
  const number = 10_000_000 + (counter % 80_000_000)
  return request(fleet, 'call-taker', 'POST', '/api/v1/orders', {
    kind: 'complaint',
    title: '小区垃圾三天无人清运',
    words,
    categoryId: fleet.categoryId,
    petitioner: { sort: 'person', name: '张建国', phone: `138${number}` },
    place: { unitId: fleet.placeId, point: '三号楼前' },
  })
}

/** One command to an order, by the person whose it is. */
export const commands: Readonly<Record<string, (fleet: Fleet, orderId: string) => LoadRequest>> = {
  dispatch: (fleet, orderId) =>
    request(fleet, 'dispatcher', 'POST', `/api/v1/orders/${orderId}/dispatch-order`, {
      leadUnitId: fleet.streetId,
      reason: '属地',
    }),
  sign: (fleet, orderId) => request(fleet, 'handler', 'POST', `/api/v1/orders/${orderId}/sign-order`, {}),
  contact: (fleet, orderId) =>
    request(fleet, 'handler', 'POST', `/api/v1/orders/${orderId}/record-contact`, {
      manner: 'phone',
      reached: true,
      note: '已联系，说明安排。',
    }),
  reply: (fleet, orderId) =>
    request(fleet, 'handler', 'POST', `/api/v1/orders/${orderId}/reply-to-order`, {
      toPetitioner: '已清运，并改为每日两次。',
      toHotline: '',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
      notContactedBecause: '来电已说清，约定短信告知。',
      withoutPartsBecause: '街道自行清运，未需协办单位到场。',
      withoutEvidenceBecause: '现场照片由社区留存。',
    }),
}

/** What people look at all day. */
export const reads: Readonly<Record<string, (fleet: Fleet, orderId: string) => LoadRequest>> = {
  'order page': (fleet, orderId) => request(fleet, 'handler', 'GET', `/api/v1/orders/${orderId}`),
  inbox: (fleet) => request(fleet, 'handler', 'GET', '/api/v1/inbox?limit=50'),
  search: (fleet) => request(fleet, 'supervisor', 'GET', `/api/v1/search?q=${encodeURIComponent('垃圾')}`),
  'search by number': (fleet, number) =>
    request(fleet, 'supervisor', 'GET', `/api/v1/search/orders?q=${number}&limit=10`),
  actions: (fleet, orderId) => request(fleet, 'handler', 'GET', `/api/v1/orders/${orderId}/actions`),
}

/** Those of the reads that are measured by themselves. */
export const looks = Object.keys(reads).filter((name) => name !== 'search by number')
