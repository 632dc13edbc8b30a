import { directoryOf, type CityRules } from '@shaoying/domain'
import {
  buildGazetteer,
  starterForCatalogue,
  UnitReader,
  unitsAsPlaces,
  withAliases,
  type AddedName,
  type Classification,
  type Classifier,
  type ClassifyOptions,
  type Gazetteer,
} from '@shaoying/triage'
import type { ModelInUse } from '@shaoying/application'

/** Answers a text's categories; the starter and a trained model are asked alike. */
export interface CategoryReader {
  readonly model: ModelInUse
  classify(text: string, options: ClassifyOptions): Classification
}

/** A model that a person has promoted. */
export interface PromotedModel {
  readonly id: string
  readonly trainedAt: string
  readonly classifier: Classifier
}

interface Shelved {
  readonly starter: CategoryReader
  readonly units: UnitReader
}

/** What is made from a version of the pack and kept: the starter and the directory's names. Made at the first need, about a second and a half for a city. */
export class ModelShelf {
  readonly #shelved = new WeakMap<CityRules['pack'], Shelved>()
  #promoted: CategoryReader | null = null
  #aliases: readonly AddedName[] = []
  #gazetteers = new WeakMap<CityRules['pack'], Gazetteer>()

  /** The directory's names with those that the city added. */
  gazetteerOf({ pack }: CityRules): Gazetteer {
    const known = this.#gazetteers.get(pack) ?? buildGazetteer(withAliases(unitsAsPlaces(pack.units), this.#aliases))
    this.#gazetteers.set(pack, known)
    return known
  }

  /** From now on places are found by these names too. Making the names anew takes half a second for a city, at the next reading. */
  useAliases(aliases: readonly AddedName[]): void {
    const idsOf = (names: readonly AddedName[]): string => names.map(({ aliasId }) => aliasId).join()
    if (idsOf(aliases) === idsOf(this.#aliases)) return
    this.#aliases = aliases
    this.#gazetteers = new WeakMap()
  }

  unitReaderOf({ pack }: CityRules): UnitReader {
    return this.#shelf(pack).units
  }

  /** The promoted model, else the starter of the pack. */
  readerOf({ pack }: CityRules): CategoryReader {
    return this.#promoted ?? this.#shelf(pack).starter
  }

  /** From now on this model is asked; null: the starter. */
  use(model: PromotedModel | null): void {
    this.#promoted = model && {
      model: { id: model.id, trainedAt: model.trainedAt },
      classify: (text, options) => model.classifier.classify(text, options),
    }
  }

  #shelf(pack: CityRules['pack']): Shelved {
    const known = this.#shelved.get(pack)
    if (known) return known
    const starter = starterForCatalogue(pack.catalogue)
    const shelved: Shelved = {
      units: new UnitReader(pack, directoryOf(pack.units)),
      starter: {
        model: { id: 'starter', trainedAt: null },
        classify: (text, options) => starter.classify(text, options),
      },
    }
    this.#shelved.set(pack, shelved)
    return shelved
  }
}
