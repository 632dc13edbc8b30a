import { bareText } from '../similar/sketch.ts'

/** Terms of a message with weights; terms ascending, length 1 (Euclidean). */
export interface MessageVector {
  terms: Int32Array
  weights: Float32Array
}

/** The matter and the place stand at the beginning; what follows is told at any length. */
const READ_CHARACTERS = 220
const TITLE_CHARACTERS = 24
const TITLE_WEIGHT = 3
const GRAMS = [2, 3, 4]
/** A term in more than this share of the messages says nothing about an issue. */
const COMMON_SHARE = 0.05
const COMMON_LEAST = 12

/** Messages worked through between two pauses: a few hundredths of a second. */
export const MESSAGES_PER_STEP = 50

/** Vectors over stretches of 2–4 characters: street, estate and company names are in no dictionary, and are what issues are about. Pauses now and then. */
export function* vectorSteps(texts: readonly string[]): Generator<undefined, MessageVector[]> {
  const counted: Map<number, number>[] = []
  const seen = new Map<number, number>()
  for (const text of texts) {
    const terms = countTerms(text)
    for (const term of terms.keys()) seen.set(term, (seen.get(term) ?? 0) + 1)
    if (counted.push(terms) % MESSAGES_PER_STEP === 0) yield
  }
  const common = Math.max(COMMON_LEAST, texts.length * COMMON_SHARE)
  const rarity = (term: number): number => {
    const n = seen.get(term)!
    return n < 2 || n > common ? 0 : Math.log(texts.length / n)
  }
  const vectors: MessageVector[] = []
  for (const terms of counted) if (vectors.push(weigh(terms, rarity)) % MESSAGES_PER_STEP === 0) yield
  return vectors
}

function countTerms(text: string): Map<number, number> {
  const bare = bareText(text).slice(0, READ_CHARACTERS)
  const terms = new Map<number, number>()
  for (let i = 0; i < bare.length; i++) {
    let hash = 0x811c9dc5
    for (let n = 1; n <= GRAMS.at(-1)! && i + n <= bare.length; n++) {
      hash = Math.imul(hash ^ bare.charCodeAt(i + n - 1), 0x01000193)
      if (n < GRAMS[0]!) continue
      const term = hash ^ (hash >>> 15)
      terms.set(term, (terms.get(term) ?? 0) + (i < TITLE_CHARACTERS ? TITLE_WEIGHT : 1))
    }
  }
  return terms
}

function weigh(counts: Map<number, number>, rarity: (term: number) => number): MessageVector {
  const kept = [...counts]
    .map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)] as const)
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => a[0] - b[0])
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return {
    terms: Int32Array.from(kept, ([term]) => term),
    weights: Float32Array.from(kept, ([, weight]) => weight / length),
  }
}

/** Cosine of two vectors, 0–1. */
export function likeness(a: MessageVector, b: MessageVector): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    if (a.terms[i] === b.terms[j]) sum += a.weights[i++]! * b.weights[j++]!
    else if (a.terms[i]! < b.terms[j]!) i++
    else j++
  }
  return sum
}
