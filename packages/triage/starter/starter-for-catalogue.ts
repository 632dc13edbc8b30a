import type { CatalogueEntry } from '@shaoying/domain'
import { seedSentences } from '../seed/seed-sentences.data.ts'
import { parseSeeds, StarterClassifier, type SeedSentence } from './starter-classifier.ts'

/** The starter for a city pack's catalogue, with the project's seed sentences where their paths are the city's. About a second; keep it. */
export function starterForCatalogue(catalogue: readonly CatalogueEntry[]): StarterClassifier {
  return new StarterClassifier(
    catalogue.map(({ id, path, keywords }) => ({ id, path, keywords })),
    loadSeedSentences(),
  )
}

/** The project's own sentences, each with the first two levels of the path it speaks of. */
export function loadSeedSentences(): SeedSentence[] {
  return parseSeeds(seedSentences)
}
