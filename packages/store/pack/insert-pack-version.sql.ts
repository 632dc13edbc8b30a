// Generated from insert-pack-version.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertPackVersionParams {
  readonly cityId: string
  readonly packVersionId: string
  readonly effectiveOn: string
  readonly loadedAt: string
  readonly loadedBy: string
  readonly content: unknown
}

export type InsertPackVersionRow = never

export const insertPackVersion: Statement<InsertPackVersionParams, InsertPackVersionRow> = {
  name: 'insertPackVersion_de9cd286',
  text: `-- Loads a pack version once; the same content loaded again changes nothing.

insert into pack_version (city_id, pack_version_id, effective_on, loaded_at, loaded_by, content)
values ($1, $2, $3, $4, $5, $6::jsonb)
on conflict (city_id, pack_version_id) do nothing`,
  order: ['cityId', 'packVersionId', 'effectiveOn', 'loadedAt', 'loadedBy', 'content'],
  json: ['content'],
}
