import type { Basis } from '@shaoying/domain'
import { basisTexts } from '../texts/basis-texts.ts'
import { inWords } from '../texts/refusal-sentence.ts'
import { fillText, type Language } from '../texts/text.ts'
import type { BasisView } from './problem.ts'

/** A reason in words; one without a sentence shows its key. */
export function basisInWords({ source, reference, key, params }: Basis, language: Language): BasisView {
  const text = basisTexts[key]
  return { source, reference, text: text ? fillText(text, inWords(params ?? {}, language), language) : key }
}
