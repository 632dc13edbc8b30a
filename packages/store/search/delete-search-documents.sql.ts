// Generated from delete-search-documents.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface DeleteSearchDocumentsParams {
  readonly cityId: string
  readonly subjectKind: string
  readonly subjectIds: readonly string[]
}

export type DeleteSearchDocumentsRow = never

export const deleteSearchDocuments: Statement<DeleteSearchDocumentsParams, DeleteSearchDocumentsRow> = {
  name: 'deleteSearchDocuments_17ce3648',
  text: `delete from search_document where city_id = $1 and subject_kind = $2 and subject_id = any ($3::uuid[])`,
  order: ['cityId', 'subjectKind', 'subjectIds'],
}
