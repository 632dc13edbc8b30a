import type { WordsTriage } from '@shaoying/application'
import { catalogueOf } from '@shaoying/domain'
import { COPY_OVERLAP, findPlace, findUrgency, lookAlikeKey, proposeKind, proposeTreatment, sketchOverlap } from '@shaoying/triage'
import type { ModelShelf } from './model-shelf.ts'

/** Reading of words by the models on the shelf. */
export function wordsTriageOf(shelf: ModelShelf): WordsTriage {
  return {
    copyOverlap: COPY_OVERLAP,
    read(text, rules, districtId) {
      const { model, classify } = shelf.readerOf(rules)
      const { top, abstained } = classify(text, { abstainBelow: rules.pack.rules.triage.abstainBelow })
      const { candidates, determined, asks, details } = findPlace(text, shelf.gazetteerOf(rules), districtId === undefined ? {} : { districtId })
      return {
        kinds: proposeKind(text),
        urgency: findUrgency(text),
        // A model may be older than the catalogue.
        categories: { model, abstained, top: top.filter(({ label }) => catalogueOf(rules.pack).findEntry(label)).map(({ label, probability, words }) => ({ categoryId: label, probability, words })) },
        units: shelf.unitReaderOf(rules).propose(text),
        place: { candidates, determined, asks, roads: details.roads.map(({ name }) => name) },
      }
    },
    treatmentsOf: (text, { pack }, { earlier, callsInMonth }) => proposeTreatment(text, pack.specialTreatments, { ...(earlier ? { earlier } : {}), callsInMonth }),
    wordingOf(text) {
      const { tokens, sketch } = lookAlikeKey(text)
      return { tokens: [...tokens], sketch: Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength).toString('base64') }
    },
    overlapOf: (sketch, other) => sketchOverlap(sketchFrom(sketch), sketchFrom(other)),
  }
}

function sketchFrom(base64: string): Int32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  return new Int32Array(bytes.buffer)
}
