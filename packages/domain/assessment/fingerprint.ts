/**
 * A 64-bit number of a text, white space and punctuation aside, as 16 hex digits (two FNV-1a hashes of 32 bits). The
 * same words give the same number; it finds replies that were copied, and proves nothing by itself.
 */
export function fingerprintOf(text: string): string {
  const words = text.replace(/[\s\p{P}]+/gu, '')
  return hash32(words, 0x811c_9dc5) + hash32(words, 0x9e37_79b9)
}

function hash32(words: string, seed: number): string {
  let hash = seed
  for (let index = 0; index < words.length; index += 1) hash = Math.imul(hash ^ words.charCodeAt(index), 0x0100_0193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
