import { Converter } from 'opencc-js/t2cn'
import { keepLatest } from './keep-latest.ts'

const toSimplified = Converter({ from: 'tw', to: 'cn' })
/** Zero-width and control characters that only stand in the way; line breaks and tabs stay. */
// oxlint-disable-next-line no-control-regex -- they are what is removed
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g

/** Punctuation, digits and letters lie below; no word of the conversion goes across them. */
const FIRST_HAN = 0x3400

let traditional: Uint8Array | undefined

/** Marks each character that is written differently in simplified script. Converting is 20 times dearer than looking. */
function traditionalCharacters(): Uint8Array {
  const marks = new Uint8Array(0x10000)
  for (let code = FIRST_HAN; code < 0xa000; code++) {
    const character = String.fromCharCode(code)
    if (toSimplified(character) !== character) marks[code] = 1
  }
  return marks
}

/** Only stretches of Chinese characters that hold a traditional one: converting a letter for the sake of one character is dear. */
function simplified(text: string): string {
  traditional ??= traditionalCharacters()
  let [done, kept, from, isMarked] = ['', 0, 0, false]
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= FIRST_HAN) {
      isMarked ||= traditional[code] === 1
      continue
    }
    if (isMarked) {
      done += text.slice(kept, from) + toSimplified(text.slice(from, i))
      kept = i
    }
    from = i + 1
    isMarked = false
  }
  return kept === 0 ? text : done + text.slice(kept)
}

/**
 * One written form for what means the same: full-width letters and digits become half-width (NFKC),
 * letters lower case, traditional characters simplified, invisible characters gone.
 * The result may differ in length from the input, so offsets into it are not offsets into the input.
 */
export const foldText: (text: string) => string = keepLatest((text) =>
  simplified(text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase()),
)
