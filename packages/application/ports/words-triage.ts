import type { AppealKind, CityRules, SpecialTreatmentRow } from '@shaoying/domain'

/** A category with how sure the model is and the words that spoke for it. */
export interface CategoryGuess {
  readonly categoryId: string
  /** Calibrated, 0–1. */
  readonly probability: number
  readonly words: readonly string[]
}

/** A place that the words may mean. */
export interface PlaceGuess {
  readonly unitId: string
  readonly level: 'district' | 'street' | 'community' | 'spot'
  /** 0–1. */
  readonly score: number
  readonly matched: readonly string[]
  readonly streetId: string | null
  readonly districtId: string | null
}

/** A department or enterprise of the city whose duties the words speak of. */
export interface UnitFit {
  readonly unitId: string
  /** 0–1 among all units of the city. */
  readonly probability: number
  readonly words: readonly string[]
}

export interface UrgencyReading {
  readonly level: 'emergency' | 'urgent' | 'care' | 'none'
  readonly signals: readonly {
    readonly kind: string
    readonly rule: string
    readonly words: string
    readonly lines: readonly string[]
  }[]
  readonly lines: readonly string[]
  readonly basis: string | null
}

/** A model as its card tells of it. */
export interface ModelInUse {
  /** `starter`, or the id of the model that was promoted. */
  readonly id: string
  /** Null for the starter, which is made from the catalogue and the project's sentences at the start. */
  readonly trainedAt: string | null
}

/** Everything that is read out of a resident's words alone. */
export interface WordsReading {
  readonly kinds: readonly {
    readonly kind: AppealKind
    readonly share: number
    readonly words: readonly string[]
    readonly basis: string
  }[]
  readonly urgency: UrgencyReading
  readonly categories: {
    readonly model: ModelInUse
    readonly top: readonly CategoryGuess[]
    readonly abstained: boolean
  }
  /** By duty lists and catalogue; best first. */
  readonly units: readonly UnitFit[]
  readonly place: {
    readonly candidates: readonly PlaceGuess[]
    readonly determined: boolean
    readonly asks: {
      readonly question: 'which_of' | 'which_street' | 'where'
      readonly unitIds: readonly string[]
    } | null
    readonly roads: readonly string[]
  }
}

/** One of the treatments that stand in place of a dispatch, with the pack's row for it where there is one. */
export interface TreatmentGuess {
  readonly treatment: SpecialTreatmentRow['treatment']
  readonly rowId: string | null
  readonly channel: string | null
  readonly words: readonly string[]
  readonly basis: string
}

/** What is known of a caller besides the words. */
export interface CallerFacts {
  /** An earlier order of the same person about the same matter. */
  readonly earlier: { readonly orderNo: string; readonly isOpen: boolean } | null
  readonly callsInMonth: number
}

/** What wording is compared by: tokens that texts of like wording share, and a sketch (256 bytes, base64). */
export interface WordingKey {
  readonly tokens: readonly number[]
  readonly sketch: string
}

/**
 * Reads residents' words: models on words and characters, rules, the directory's names. It proposes; people decide.
 * Synchronous and in memory; a reading takes about a millisecond once the models of the pack are there.
 */
export interface WordsTriage {
  /** @param districtId the district, where it is known from elsewhere */
  read(text: string, rules: CityRules, districtId?: string): WordsReading
  treatmentsOf(text: string, rules: CityRules, facts: CallerFacts): readonly TreatmentGuess[]
  wordingOf(text: string): WordingKey
  /** Estimated share of common wording of two sketches, 0–1. */
  overlapOf(sketch: string, other: string): number
  /** From this overlap on, two texts are copies of one another. */
  readonly copyOverlap: number
}
