import type { City, WordsTriage } from '@shaoying/application'
import { ModelShelf } from './model-shelf.ts'
import { wordsTriageOf } from './words-triage-of.ts'

/** The models of a running city. */
export interface CityTriage {
  readonly words: WordsTriage
  /** Makes what the first reading would wait for (about three seconds for a city). */
  warm(): void
}

const sample = '路灯不亮'

export function triageOf({ registry, time }: Pick<City, 'registry' | 'time'>): CityTriage {
  const words = wordsTriageOf(new ModelShelf())
  return { words, warm: () => void words.read(sample, registry.today(time.now()).rules) }
}
