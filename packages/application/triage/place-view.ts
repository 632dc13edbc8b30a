import { fillText, placeQuestionTexts, type TriageProposal } from '@shaoying/contract'
import type { ReadParts } from '../queries/read-parts.ts'
import { unitNamed, unitNamedOrNull } from '../queries/names.ts'
import type { WordsReading } from '../ports/words-triage.ts'

/** The place that routing goes by: chosen by a person, or determined by the words; else the streets it may be. */
export interface PlaceGone {
  readonly from: 'chosen' | 'words' | 'none'
  readonly unitId: string | null
  readonly candidates: readonly string[]
}

export function placeOf({ place }: WordsReading, chosen: string | undefined, { directory }: ReadParts['rules']): PlaceGone {
  if (chosen !== undefined) return { from: 'chosen', unitId: chosen, candidates: [] }
  const best = place.candidates.find(({ streetId }) => streetId !== null)
  // A road or an estate of the alias list is no unit; its street is.
  const unitId = best && (directory.findUnit(best.unitId) ? best.unitId : best.streetId)
  if (place.determined && unitId) return { from: 'words', unitId, candidates: [] }
  return { from: 'none', unitId: null, candidates: place.asks?.question === 'which_of' ? place.asks.unitIds : [] }
}

export function placeView({ place }: WordsReading, gone: PlaceGone, { rules, language }: Pick<ReadParts, 'rules' | 'language'>): TriageProposal['place'] {
  const units = (place.asks?.unitIds ?? []).map((id) => unitNamed(id, rules))
  return {
    determined: place.determined, from: gone.from, unit: unitNamedOrNull(gone.unitId, rules),
    candidates: place.candidates.map(({ unitId, level, score, matched, streetId, districtId }) =>
      ({ unit: unitNamed(unitId, rules), level, score, words: [...matched], street: unitNamedOrNull(streetId, rules), district: unitNamedOrNull(districtId, rules) })),
    ask: place.asks && gone.from !== 'chosen'
      ? { question: place.asks.question, text: fillText(placeQuestionTexts[place.asks.question], { units: units.map(({ name }) => name).join(language === 'zh' ? '、' : ', ') }, language), units }
      : null,
    roads: [...place.roads],
  }
}
