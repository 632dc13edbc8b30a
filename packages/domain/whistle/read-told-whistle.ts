import type { WhistleSituation } from '../directory/pack-lists.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'

/** A whistle as a street's leader tells it in a text message. */
export interface ToldWhistle {
  readonly situation: WhistleSituation
  /** Where to report in, in words. */
  readonly pointName: string
}

const callWord = /^(?:吹哨|哨|whistle)(?=[\s:：,，。]|S\d)[\s:：,，。]*/iu
const between = /[\s,，。;；:：]+/u

/**
 * Reads `吹哨 S03 大坝东侧 夜间有人盗采`: the situation by its number in the city's list or by its full name, then the
 * place, then anything. Nothing is guessed: departments come running for what this says. Codes: `whistle.text_without_situation`,
 * `whistle.text_without_point`.
 */
export function readToldWhistle(text: string, situations: readonly WhistleSituation[]): ToldWhistle | Refusal {
  const plain = text.normalize('NFKC').trim().replace(callWord, '')
  const parts = plain.split(between).filter((part) => part !== '')
  const numbered = situations.find(({ id }) => parts.some((part) => part.toLowerCase() === id.toLowerCase()))
  const situation =
    numbered ??
    situations.find(({ name, nameEn }) => plain.includes(name) || plain.toLowerCase().includes(nameEn.toLowerCase()))
  if (!situation) return refuse('whistle.text_without_situation')
  const rest = numbered
    ? parts.filter((part) => part.toLowerCase() !== numbered.id.toLowerCase())
    : withoutName(plain, situation)
        .split(between)
        .filter((part) => part !== '')
  return rest[0] === undefined
    ? refuse('whistle.text_without_point', { params: { situation: situation.name } })
    : { situation, pointName: rest[0].slice(0, 200) }
}

function withoutName(plain: string, { name, nameEn }: WhistleSituation): string {
  const at = plain.indexOf(name)
  if (at >= 0) return plain.slice(0, at) + plain.slice(at + name.length)
  const atEn = plain.toLowerCase().indexOf(nameEn.toLowerCase())
  return plain.slice(0, atEn) + plain.slice(atEn + nameEn.length)
}
