// Generated from find-model-file.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindModelFileParams {
  readonly cityId: string
  readonly modelId: string
}

export interface FindModelFileRow {
  readonly content: string
}

export const findModelFile: Statement<FindModelFileParams, FindModelFileRow> = {
  name: 'findModelFile_4dde67a3',
  text: `select encode(content, 'base64') as "content" from triage_model_file where city_id = $1 and model_id = $2::uuid`,
  order: ['cityId', 'modelId'],
}
