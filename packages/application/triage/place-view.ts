import { fillText, placeQuestionTexts, type TriageProposal } from '@shaoying/contract'
import type { ReadParts } from '../queries/read-parts.ts'
import { unitNamed, unitNamedOrNull } from '../queries/names.ts'
import type { WordsReading } from '../ports/words-triage.ts'
import { positionBasis, type Located } from './position-view.ts'

/** The place that routing goes by: chosen by a person, determined by the words, or by a position in a street's boundary; else the streets it may be. */
export interface PlaceGone {
  readonly from: 'chosen' | 'words' | 'position' | 'none'
  readonly unitId: string | null
  readonly candidates: readonly string[]
}

export function placeOf(
  { place }: WordsReading,
  chosen: string | undefined,
  { directory }: ReadParts['rules'],
  located: Located | null = null,
): PlaceGone {
  if (chosen !== undefined) return { from: 'chosen', unitId: chosen, candidates: [] }
  const best = place.candidates.find(({ streetId }) => streetId !== null)
  const unitId = best && (directory.findUnit(best.unitId) ? best.unitId : best.streetId)
  const said = place.determined && unitId ? unitId : null
  const streets = located?.streetId ? [located.streetId, ...located.orElse] : []
  // Words and position must not contradict each other: a caller may stand somewhere else than what they speak of.
  const agree = said === null || streets.length === 0 || streets.includes(directory.streetOf(said)?.id ?? '')
  if (!agree) return { from: 'none', unitId: null, candidates: [directory.streetOf(said!)!.id, ...streets] }
  if (said !== null) return { from: 'words', unitId: said, candidates: [] }
  if (streets.length === 1) return { from: 'position', unitId: streets[0]!, candidates: [] }
  if (streets.length > 1) return { from: 'none', unitId: null, candidates: streets }
  return { from: 'none', unitId: null, candidates: place.asks?.question === 'which_of' ? place.asks.unitIds : [] }
}

export function placeView(
  { place }: WordsReading,
  gone: PlaceGone,
  { rules, language }: Pick<ReadParts, 'rules' | 'language'>,
  located: Located | null = null,
): TriageProposal['place'] {
  const asks = askOf(place, gone, located)
  const units = (asks?.unitIds ?? []).map((id) => unitNamed(id, rules))
  return {
    determined: gone.from === 'position' || (place.determined && gone.unitId !== null),
    from: gone.from,
    unit: unitNamedOrNull(gone.unitId, rules),
    candidates: place.candidates.map(({ unitId, level, score, matched, streetId, districtId }) => ({
      unit: unitNamed(unitId, rules),
      level,
      score,
      words: [...matched],
      street: unitNamedOrNull(streetId, rules),
      district: unitNamedOrNull(districtId, rules),
    })),
    ask: asks
      ? {
          question: asks.question,
          text: fillText(
            placeQuestionTexts[asks.question],
            { units: units.map(({ name }) => name).join(language === 'zh' ? '、' : ', ') },
            language,
          ),
          units,
        }
      : null,
    roads: [...place.roads],
    basis: [...positionBasis(located, rules, language)],
  }
}

/** What the words alone would ask, unless a position says more: which of two streets, or which street of its district. */
function askOf(place: WordsReading['place'], gone: PlaceGone, located: Located | null): WordsReading['place']['asks'] {
  if (gone.unitId !== null) return null
  if (located?.streetId) return { question: 'which_of', unitIds: gone.candidates }
  if (located?.districtId && place.asks?.question === 'where')
    return { question: 'which_street', unitIds: [located.districtId] }
  return place.asks
}
