// Generated from keep-picture-text.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface KeepPictureTextParams {
  readonly text: string
  readonly confidence: number
  readonly reader: string
  readonly at: string
  readonly cityId: string
  readonly attachmentId: string
}

export type KeepPictureTextRow = never

export const keepPictureText: Statement<KeepPictureTextParams, KeepPictureTextRow> = {
  name: 'keepPictureText_642361bb',
  text: `-- Writes down what a machine made out; nothing for a file that was erased meanwhile.
update attachment set machine_text = $1, machine_confidence = $2::real, machine_reader = $3, machine_read_at = $4
where city_id = $5 and attachment_id = $6 and erased_at is null`,
  order: ['text', 'confidence', 'reader', 'at', 'cityId', 'attachmentId'],
}
