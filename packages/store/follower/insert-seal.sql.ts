// Generated from insert-seal.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertSealParams {
  readonly cityId: string
  readonly sealNumber: number
  readonly firstPosition: number
  readonly lastPosition: number
  readonly eventCount: number
  readonly seal: string
  readonly sealedAt: string
}

export type InsertSealRow = never

export const insertSeal: Statement<InsertSealParams, InsertSealRow> = {
  name: 'insertSeal_75db346a',
  text: `insert into trace_seal (city_id, seal_number, first_position, last_position, event_count, seal, sealed_at)
values ($1, $2::bigint, $3::bigint, $4::bigint, $5::bigint, decode($6, 'hex'), $7)`,
  order: ['cityId', 'sealNumber', 'firstPosition', 'lastPosition', 'eventCount', 'seal', 'sealedAt'],
}
