// Generated from upsert-search-documents.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface UpsertSearchDocumentsParams {
  readonly documents: unknown
}

export type UpsertSearchDocumentsRow = never

export const upsertSearchDocuments: Statement<UpsertSearchDocumentsParams, UpsertSearchDocumentsRow> = {
  name: 'upsertSearchDocuments_e79687df',
  text: `-- Writes what subjects are found by, in place of what they were found by before.

with document as materialized (
  select * from json_to_recordset($1::json) as d (
    "cityId" text, "subjectKind" text, "subjectId" uuid, "audience" text, "at" timestamptz, "title" text, "summary" text, "titleTokens" text[], "tokens" text[])
)
insert into search_document (city_id, subject_kind, subject_id, audience, at, title, summary, title_tokens, tokens)
select "cityId", "subjectKind", "subjectId", "audience", "at", "title", "summary", array_to_tsvector("titleTokens"), array_to_tsvector("tokens")
from document
on conflict (city_id, subject_kind, subject_id, audience, at) do update set
  title = excluded.title, summary = excluded.summary, title_tokens = excluded.title_tokens, tokens = excluded.tokens`,
  order: ['documents'],
  json: ['documents'],
}
