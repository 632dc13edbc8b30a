import type { CityPack, Directory } from '@shaoying/domain'
import { readText } from '../starter/bayes-features.ts'
import { NaiveBayes, type Example } from '../starter/naive-bayes.ts'
import { dutyExamples } from './duty-examples.ts'

export interface UnitGuess {
  unitId: string
  /** 0–1 among all units of the city. */
  probability: number
  /** Words of the text that the unit's duties hold, strongest first. */
  words: string[]
}

const TOP = 3

/** Which department or enterprise of the city answers for what the words say, by duty lists and catalogue, and by letters it answered where there are some. */
export class UnitReader {
  private readonly model: NaiveBayes

  /** @param answered texts with the id of the unit that answered them; none: by the lists alone */
  constructor(
    pack: Pick<CityPack, 'catalogue' | 'duties' | 'units'>,
    directory: Directory,
    answered: readonly Example[] = [],
  ) {
    this.model = new NaiveBayes([...answered, ...dutyExamples(pack, directory)])
  }

  /** The likeliest units, best first; none when the words say nothing that any unit is known for. */
  propose(text: string): UnitGuess[] {
    const read = readText(text)
    if (!this.model.knows(read)) return []
    const probabilities = this.model.probabilities(read)
    const best = [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!).slice(0, TOP)
    const words = this.model.wordsForAll(best, read)
    return best.map((label, i) => ({
      unitId: this.model.labels[label]!,
      probability: probabilities[label]!,
      words: words[i]!,
    }))
  }
}
