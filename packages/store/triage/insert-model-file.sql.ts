// Generated from insert-model-file.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertModelFileParams {
  readonly cityId: string
  readonly modelId: string
  readonly content: string
}

export type InsertModelFileRow = never

export const insertModelFile: Statement<InsertModelFileParams, InsertModelFileRow> = {
  name: 'insertModelFile_3eba8327',
  text: `insert into triage_model_file (city_id, model_id, content) values ($1, $2::uuid, decode($3::text, 'base64'))`,
  order: ['cityId', 'modelId', 'content'],
}
