import { foldText } from '../text/fold-text.ts'

/** Numbers in a sketch. Estimates the overlap of two texts to about ±0.1. */
export const SKETCH_SIZE = 64
const SHINGLE = 3
const NOT_WRITTEN = /[^\p{L}\p{N}]+/gu
const VALUE_MASK = 0x3ffffff
/** More tries than ever needed to find a filled place among 64. */
const MOST_TRIES = 4096
const EMPTY = -1

/** Letters, digits and characters of a text in order, without spaces and punctuation: what wording is compared by. */
export function bareText(text: string): string {
  return foldText(text).replace(NOT_WRITTEN, '')
}

/** Hashes of all stretches of three characters of a bare text, each once, ascending. Shorter texts are one stretch. */
export function shinglesOf(bare: string): Int32Array {
  const hashes = stretchesOf(bare).sort()
  return hashes.filter((hash, i) => i === 0 || hash !== hashes[i - 1])
}

/** The same in the order of the text, those that repeat with it: enough for a sketch. */
export function stretchesOf(bare: string): Int32Array {
  const last = Math.max(1, bare.length - SHINGLE + 1)
  const hashes = new Int32Array(bare.length === 0 ? 0 : last)
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0x811c9dc5
    for (let j = i; j < Math.min(i + SHINGLE, bare.length); j++) hash = Math.imul(hash ^ bare.charCodeAt(j), 0x01000193)
    hash ^= hash >>> 15
    hash = Math.imul(hash, 0x2c1b3c6d)
    hashes[i] = hash ^ (hash >>> 12)
  }
  return hashes
}

/**
 * MinHash sketch of a set of shingles, in any order and however often, in one pass (one-permutation hashing with densification, Shrivastava 2017):
 * equal numbers in place i with the probability of the sets' overlap. The hashes are fixed for good: stored sketches stay comparable.
 */
export function sketchOf(shingles: Int32Array): Int32Array {
  const sketch = new Int32Array(SKETCH_SIZE).fill(EMPTY)
  for (let s = 0; s < shingles.length; s++) {
    const hash = scatter(shingles[s]!)
    const place = hash >>> 26
    const value = hash & VALUE_MASK
    if (sketch[place] === EMPTY || value < sketch[place]!) sketch[place] = value
  }
  return shingles.length === 0 ? sketch : filled(sketch)
}

/** Empty places take the number of another place, always chosen in the same order, so that like sets fill them alike. */
function filled(sketch: Int32Array): Int32Array {
  return sketch.map((value, place) => {
    for (let attempt = 1; value === EMPTY && attempt < MOST_TRIES; attempt++)
      value = sketch[scatter(place * MOST_TRIES + attempt) >>> 26]!
    return value
  })
}

function scatter(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return hash ^ (hash >>> 15)
}

/** Shared ÷ all shingles of two sorted sets, 0–1 (Jaccard); two empty texts share nothing. */
export function overlapOf(a: Int32Array, b: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  const all = a.length + b.length - shared
  return all === 0 ? 0 : shared / all
}

/** Shared ÷ the smaller set: 1 when the shorter text lies wholly inside the longer one. */
export function containmentOf(a: Int32Array, b: Int32Array): number {
  const smaller = Math.min(a.length, b.length)
  if (smaller === 0) return 0
  const overlap = overlapOf(a, b)
  return (overlap * (a.length + b.length)) / (1 + overlap) / smaller
}
