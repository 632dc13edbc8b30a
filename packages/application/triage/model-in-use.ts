import type { TriageModel } from '@shaoying/domain'
import { triageModels, type Database } from '@shaoying/store'

export interface KeptModel {
  readonly modelId: string
  readonly version: number
  readonly state: TriageModel
}

/** Models of the city, the one trained last first. */
export async function keptModels(db: Database, cityId: string): Promise<readonly KeptModel[]> {
  return (await triageModels(db, cityId)).map((row) => ({
    modelId: row.record_id,
    version: row.version,
    state: row.state as TriageModel,
  }))
}

/** The model that is asked: the one promoted last and not rolled back. Null: the starter. */
export function modelInUse(models: readonly KeptModel[]): KeptModel | null {
  return (
    models
      .filter(({ state }) => state.situation === 'promoted')
      .sort((a, b) => (a.state.promotedAt! < b.state.promotedAt! ? 1 : -1))[0] ?? null
  )
}
