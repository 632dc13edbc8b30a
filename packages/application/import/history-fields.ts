import { Type, type Static } from 'typebox'
import { ColumnSource } from './column-source.ts'

const closed = { additionalProperties: false }

/** Where a closed matter's own times and words stand. `ended` and `inTime` come to `yes`, `no` or nothing. */
export const HistoryFields = Type.Object(
  {
    createdAt: ColumnSource,
    closedAt: Type.Optional(ColumnSource),
    ended: Type.Optional(ColumnSource),
    inTime: Type.Optional(ColumnSource),
    street: Type.Optional(ColumnSource),
    department: Type.Optional(ColumnSource),
    /** From the broadest class to the finest. */
    type: Type.Optional(Type.Union([ColumnSource, Type.Array(ColumnSource, { minItems: 1, maxItems: 5 })])),
    channel: Type.Optional(ColumnSource),
  },
  closed,
)
export type HistoryFields = Static<typeof HistoryFields>

/** The place a history is about. Its units are those the file names. */
export const HistoryCity = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
    name: Type.String({ minLength: 1 }),
    nameEn: Type.String(),
    /** East of UTC. Times are taken as the file writes them: a clock that changes for summer is not followed. */
    zoneOffsetMinutes: Type.Integer({ minimum: -840, maximum: 840 }),
  },
  closed,
)
export type HistoryCity = Static<typeof HistoryCity>
