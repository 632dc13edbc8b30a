import { pinyin } from 'pinyin-pro'
import type { PlaceName } from './place-name.ts'

/** Name numbers that a wrongly written name may mean. `sounds` when it is pronounced the same. */
export interface Respelling {
  names: number[]
  sounds: boolean
}

const LONGEST_NAME = 9
/** Not 小区: estates are many, and few of them are in the directory. */
const ENDING = /(街道办事处|街道|地区|镇|乡|社区|居委会|村)/g

/** Finds names written with one wrong, missing or additional character, or with characters of the same sound, before an ending such as 街道. */
export class MisspeltNames {
  private readonly bySound = new Map<string, number[]>()
  /** A name with one character left out → names. Two words at distance one share such a form. */
  private readonly byGap = new Map<string, number[]>()
  private readonly sounds = new Map<string, string>()

  constructor(names: readonly PlaceName[]) {
    names.forEach(({ form, meanings }, number) => {
      if (form.length < 4 || meanings.every(({ isCore, node }) => isCore || node.level === 'spot')) return
      push(this.bySound, this.soundOf(form), number)
      for (const gap of gapsOf(form)) push(this.byGap, gap, number)
    })
  }

  /** For each ending in the text the misspelt names that close with it. */
  scan(text: string, onName: (respelling: Respelling, from: number, to: number) => void): void {
    for (const match of text.matchAll(ENDING)) {
      const to = match.index + match[0].length
      for (let length = Math.min(LONGEST_NAME, to); length >= match[0].length + 2; length--) {
        const respelling = this.respell(text.slice(to - length, to))
        if (respelling) {
          onName(respelling, to - length, to)
          break
        }
      }
    }
  }

  private respell(written: string): Respelling | undefined {
    const sounding = this.bySound.get(this.soundOf(written))
    if (sounding) return { names: sounding, sounds: true }
    if (written.length < 5) return undefined
    const near = new Set([...gapsOf(written), written].flatMap((gap) => this.byGap.get(gap) ?? []))
    return near.size === 0 ? undefined : { names: [...near], sounds: false }
  }

  private soundOf(text: string): string {
    let sound = ''
    for (const character of text) {
      let own = this.sounds.get(character)
      if (own === undefined) {
        own = pinyin(character, { toneType: 'none', type: 'array' })[0] ?? character
        this.sounds.set(character, own)
      }
      sound += `${own} `
    }
    return sound
  }
}

/** The text with each of its characters left out in turn, except in the last two, which carry the ending. */
function gapsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(0, i) + text.slice(i + 1))
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
