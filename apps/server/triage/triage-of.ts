import { keptModels, modelInUse, readModel, readPlaceAliases, type City, type WordsTriage } from '@shaoying/application'
import type { CityRules } from '@shaoying/domain'
import { Classifier, readModel as parseModel } from '@shaoying/triage'
import { ModelShelf, type CategoryReader } from './model-shelf.ts'
import { wordsTriageOf } from './words-triage-of.ts'

/** The models of a running city. */
export interface CityTriage {
  readonly words: WordsTriage
  /** Makes what the first reading would wait for (about two seconds of work for a city). */
  warm(): void
  /** Takes over models promoted or rolled back and names of places approved meanwhile, here or elsewhere; looks at most every few seconds. */
  refresh(): Promise<void>
  /** What is asked for categories now. */
  categoryReader(rules: CityRules): CategoryReader
}

/** Nothing for a model whose layout this program does not read (of an earlier version): the starter is asked until one is trained anew. */
function classifierOf(file: Uint8Array): Classifier | undefined {
  try {
    return new Classifier(parseModel(file))
  } catch {
    return undefined
  }
}

const sample = '路灯不亮'
const betweenLooksMs = 5000

export function triageOf(city: Pick<City, 'pool' | 'cityId' | 'registry' | 'time'>): CityTriage {
  const shelf = new ModelShelf()
  const words = wordsTriageOf(shelf)
  let used: string | null = null
  let lookedAt = -Infinity
  const refresh = async (): Promise<void> => {
    if (performance.now() - lookedAt < betweenLooksMs) return
    lookedAt = performance.now()
    shelf.useAliases(await readPlaceAliases(city.pool, city.cityId))
    const model = modelInUse(await keptModels(city.pool, city.cityId))
    if ((model?.modelId ?? null) === used) return
    const file = model && (await readModel(city, model.modelId))
    const classifier = file && classifierOf(file)
    shelf.use(model && classifier ? { id: model.modelId, trainedAt: model.state.trainedAt, classifier } : null)
    used = model?.modelId ?? null
  }
  return {
    words,
    refresh,
    warm: () => void words.read(sample, city.registry.today(city.time.now()).rules),
    categoryReader: (rules) => shelf.readerOf(rules),
  }
}
