import { Converter } from 'opencc-js/t2cn'
import { keepLatest } from './keep-latest.ts'

const toSimplified = Converter({ from: 'tw', to: 'cn' })
/** Zero-width and control characters that only stand in the way; line breaks and tabs stay. */
// oxlint-disable-next-line no-control-regex -- they are what is removed
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g

let traditional: Uint8Array | undefined

/** Marks each character that is written differently in simplified script. Converting is 20 times dearer than looking. */
function traditionalCharacters(): Uint8Array {
  const marks = new Uint8Array(0x10000)
  for (let code = 0x3400; code < 0xa000; code++) {
    const character = String.fromCharCode(code)
    if (toSimplified(character) !== character) marks[code] = 1
  }
  return marks
}

function hasTraditional(text: string): boolean {
  traditional ??= traditionalCharacters()
  for (let i = 0; i < text.length; i++) if (traditional[text.charCodeAt(i)] === 1) return true
  return false
}

/**
 * One written form for what means the same: full-width letters and digits become half-width (NFKC),
 * letters lower case, traditional characters simplified, invisible characters gone.
 * The result may differ in length from the input, so offsets into it are not offsets into the input.
 */
export const foldText: (text: string) => string = keepLatest((text) => {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase()
  return hasTraditional(plain) ? toSimplified(plain) : plain
})
