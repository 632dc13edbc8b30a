import {
  enterTriageModel,
  isRefusal,
  promoteTriageModel,
  retireTriageModel,
  type RecordCommand,
  type TriageModel,
  type TriageModelEvent,
  type TriageModelTrained,
} from '@shaoying/domain'
import { addModelFile, decidedWords, readModelFile } from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'

/** An appeal's words with the category that people decided on. */
export interface DecidedWords {
  readonly at: string
  readonly text: string
  readonly categoryId: string
}

/** The newest are learned from; a hundred thousand are enough, and fit into memory. */
const mostLearned = 100_000
type Parts = Pick<City, 'pool' | 'cityId' | 'records'>

/** What people decided, oldest first; words that were erased teach nothing any more. */
export async function readDecidedWords({
  pool,
  cityId,
}: Pick<Parts, 'pool' | 'cityId'>): Promise<readonly DecidedWords[]> {
  const rows = await decidedWords(pool, { cityId, most: mostLearned })
  return rows
    .toReversed()
    .map(({ at, category_id: categoryId, title, body }) => ({ at, categoryId, text: `${title}\n${body}` }))
}

/** Keeps a trained model; nobody asks it before it is promoted. Answers its id. */
export async function keepModel(
  { pool, cityId, records }: Parts,
  file: Uint8Array,
  trained: TriageModelTrained['payload'],
): Promise<string> {
  const modelId = timeOrderedId()
  await addModelFile(pool, cityId, modelId, file)
  const answer = await records.give({
    command: enterTriageModel,
    recordId: modelId,
    input: trained,
    doer: { kind: 'system', id: 'command-line' },
    requestId: `triage-model/${modelId}`,
  })
  if (isRefusal(answer)) throw new Error(`the model could not be entered: ${answer.code}`)
  return modelId
}

export const readModel = (
  { pool, cityId }: Pick<Parts, 'pool' | 'cityId'>,
  modelId: string,
): Promise<Uint8Array | undefined> => readModelFile(pool, cityId, modelId)

/** Puts a model into use, or takes it out again, from the command line. Throws the refusal's code. */
export async function moveModel(
  { records }: Pick<Parts, 'records'>,
  modelId: string,
  move: 'promote' | 'rollback',
  reason: string,
): Promise<void> {
  const command: RecordCommand<TriageModel, { readonly reason: string }, TriageModelEvent> =
    move === 'promote' ? promoteTriageModel : retireTriageModel
  const answer = await records.give({
    command,
    recordId: modelId,
    input: { reason },
    doer: { kind: 'system', id: 'command-line' },
    requestId: `triage-model/${move}/${modelId}`,
  })
  if (isRefusal(answer)) throw new Error(answer.code)
}
