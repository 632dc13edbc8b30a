import type { Clock } from '../deadline/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Appeal } from './appeal.ts'
import type { OrderSituation } from './situation.ts'

/** What every facet of an order may read and move: identity, the appeal, where it stands, its clocks. */
export interface OrderCore {
  readonly id: string
  /** Public number; unique in the city. */
  readonly number: string
  readonly createdAt: Instant
  /** When the last fact was recorded. */
  readonly updatedAt: Instant
  /** Rules it is handled under; a later version of the pack does not change it unless migrated by command. */
  readonly packVersionId: string
  readonly appeal: Appeal
  readonly situation: OrderSituation
  /** 1 for the first handling, 2 for the second after a callback sent it back. */
  readonly round: number
  readonly clocks: readonly Clock[]
  /** Who recorded it; null when the petitioner did so online. */
  readonly registeredBy: string | null
  /** Staff who declared an interest and withdrew (回避). */
  readonly interestedPersonIds: readonly string[]
}

export const unregistered: OrderCore = {
  id: '',
  number: '',
  createdAt: '1970-01-01T00:00:00Z',
  updatedAt: '1970-01-01T00:00:00Z',
  packVersionId: '',
  appeal: {
    kind: 'consultation',
    channel: 'phone',
    petitioner: { sort: 'anonymous', id: null, vaultId: null, contactSecret: false },
    wordsId: '',
    wordsDigest: '',
    place: { unitId: null, borderUnitIds: [], point: null, position: null },
    categoryId: null,
    emergency: false,
    size: 'small',
    confidential: false,
    reportedUnitIds: [],
    reportedPersonIds: [],
    tags: [],
    receivedAt: '1970-01-01T00:00:00Z',
  },
  situation: { name: 'registering' },
  round: 1,
  clocks: [],
  registeredBy: null,
  interestedPersonIds: [],
}
