import type { WordsTriage } from '@shaoying/application'
import { catalogueOf } from '@shaoying/domain'
import {
  COPY_OVERLAP,
  findPlace,
  findUrgency,
  lookAlikeKey,
  proposeKind,
  proposeTreatment,
  sketchOverlap,
  type PlaceCandidate,
} from '@shaoying/triage'
import type { ModelShelf } from './model-shelf.ts'

/** Reading of words by the models on the shelf. */
export function wordsTriageOf(shelf: ModelShelf): WordsTriage {
  return {
    copyOverlap: COPY_OVERLAP,
    read(text, rules, districtId) {
      const { model, classify } = shelf.readerOf(rules)
      const { top, abstained } = classify(text, { abstainBelow: rules.pack.rules.triage.abstainBelow })
      const { candidates, determined, asks, details } = findPlace(
        text,
        shelf.gazetteerOf(rules),
        districtId === undefined ? {} : { districtId },
      )
      return {
        kinds: proposeKind(text),
        urgency: findUrgency(text),
        // A model may be older than the catalogue.
        categories: {
          model,
          abstained,
          top: top
            .filter(({ label }) => catalogueOf(rules.pack).findEntry(label))
            .map(({ label, probability, words }) => ({ categoryId: label, probability, words })),
        },
        units: shelf.unitReaderOf(rules).propose(text),
        place: { candidates: asUnits(candidates), determined, asks, roads: details.roads.map(({ name }) => name) },
      }
    },
    treatmentsOf: (text, { pack }, { earlier, callsInMonth }) =>
      proposeTreatment(text, pack.specialTreatments, { ...(earlier ? { earlier } : {}), callsInMonth }),
    wordingOf(text) {
      const { tokens, sketch } = lookAlikeKey(text)
      return {
        tokens: [...tokens],
        sketch: Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength).toString('base64'),
      }
    },
    overlapOf: (sketch, other) => sketchOverlap(sketchFrom(sketch), sketchFrom(other)),
  }
}

/** A road or an estate that the city added is no unit: what it lies in is, for the words that name it. */
export function asUnits(candidates: readonly PlaceCandidate[]): PlaceCandidate[] {
  const units = candidates.map((candidate): PlaceCandidate => {
    const { level, communityId, streetId, districtId } = candidate
    const unitId = level === 'spot' ? (communityId ?? streetId ?? districtId) : null
    return unitId === null
      ? candidate
      : {
          ...candidate,
          unitId,
          level: unitId === communityId ? 'community' : unitId === streetId ? 'street' : 'district',
        }
  })
  return units.filter(({ unitId }, at) => units.findIndex((other) => other.unitId === unitId) === at)
}

function sketchFrom(base64: string): Int32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  return new Int32Array(bytes.buffer)
}
