import { assembleModel } from '../category/assemble-model.ts'
import type { CategoryModel } from '../category/category-model.ts'
import { TextScorer } from '../category/text-scorer.ts'
import { readTexts } from '../features/count-texts.ts'
import { calmSentences } from '../seed/calm-sentences.ts'
import { seedSentences } from '../seed/seed-sentences.data.ts'
import { urgentSentences } from '../seed/urgent-sentences.data.ts'
import { urgencyKinds, type UrgencyKind } from './urgency.ts'

const CALM = 'calm'
const LABELS = [CALM, ...urgencyKinds]

let scorer: TextScorer | undefined

export interface UrgencyEstimate {
  kind: UrgencyKind /** That the text is urgent in any way, 0–1. */
  probability: number
}

/**
 * How likely a few words are urgent, learned from the project's own sentences: it knows what the rules were not written for.
 * Learns at the first call (about a second), always the same.
 */
export function estimateUrgency(text: string): UrgencyEstimate {
  scorer ??= new TextScorer(learn(examples()))
  return estimateWith(scorer, text)
}

/** The same with a given model; for measuring on sentences the model has not seen. */
export function estimateWith(known: TextScorer, text: string): UrgencyEstimate {
  const probabilities = known.probabilities(text)
  const urgent = [...probabilities.subarray(1)]
  return { kind: urgencyKinds[urgent.indexOf(Math.max(...urgent))]!, probability: 1 - probabilities[0]! }
}

export function learn(sentences: readonly { kind: string; text: string }[]): Omit<CategoryModel, 'card'> {
  const numbers = Int32Array.from(sentences, ({ kind }) => LABELS.indexOf(kind))
  return assembleModel(readTexts(sentences.map(({ text }) => text)).counted, numbers, LABELS, {
    seed: 1,
    minMessages: 1,
    networks: 1,
  })
}

/** Urgent sentences with their kind; ordinary matters and near misses as `calm`. */
export function examples(): { kind: string; text: string }[] {
  const urgent = lines(urgentSentences)
    .map((line) => line.split('\t'))
    .map(([kind, text]) => ({ kind: kind!, text: text! }))
  // What the emergency part of the catalogue is about is neither calm nor, put so, urgent.
  const ordinary = lines(seedSentences.split('## 突发应急')[0]!)
  return [...urgent, ...[...ordinary, ...lines(calmSentences)].map((text) => ({ kind: CALM, text }))]
}

function lines(file: string): string[] {
  return file.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
}
