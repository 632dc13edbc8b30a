import { groupCopies } from '@shaoying/triage'
import type { CliContext } from '../cli-context.ts'
import { fieldTexts, readRecords } from './read-records.ts'

export interface SimilarWords {
  data: string
  text: string
  id: string
  overlap: number
  json?: true
}

/** Groups of ids whose texts are copies or near copies of one another; texts that stand alone are left out. */
export async function similar({ data, text, id, overlap, json }: SimilarWords, context: CliContext): Promise<void> {
  const rows = await readRecords(data)
  const ids = fieldTexts(rows, id)
  const groups = new Map<number, string[]>()
  groupCopies(fieldTexts(rows, text), overlap).forEach((group, i) =>
    groups.set(group, [...(groups.get(group) ?? []), ids[i]!]),
  )
  const found = [...groups.values()].filter((members) => members.length > 1)
  if (json) context.print(JSON.stringify(found))
  else found.forEach((members) => context.print(members.join(' ')))
}
