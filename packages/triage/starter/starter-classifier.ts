import type { Classification, ClassifyOptions } from '../category/classify.ts'
import { readText, type ReadText } from './bayes-features.ts'
import { NaiveBayes, type Example } from './naive-bayes.ts'

/** A leaf of a city's catalogue: id, path from the first level down, words that residents use for it. */
export interface CatalogueLeaf {
  id: string
  path: readonly string[]
  keywords: readonly string[]
}

/** A sentence for a part of the catalogue, by the first two levels of its path (`市政公用>供热`). */
export interface SeedSentence {
  path: string
  text: string
}

const TOP = 3
const ABSTAIN_BELOW = 0.3
/** Groups whose leaves are looked at. */
const GROUPS = 4

/**
 * Proposes catalogue leaves where a city has no history yet, from the catalogue's own wording and the seed sentences:
 * first the group (second level), then the leaf inside it.
 */
export class StarterClassifier {
  private readonly groups: NaiveBayes
  private readonly leaves = new Map<string, NaiveBayes>()

  constructor(catalogue: readonly CatalogueLeaf[], seeds: readonly SeedSentence[]) {
    const known = new Set(catalogue.map(groupOf))
    const fromSeeds = seeds.filter(({ path }) => known.has(path)).map(({ path, text }) => ({ label: path, text }))
    this.groups = NaiveBayes.calibrated([
      ...fromSeeds,
      ...catalogue.map((leaf) => ({ label: groupOf(leaf), text: leafText(leaf) })),
    ])
    for (const group of known)
      this.leaves.set(group, new NaiveBayes(catalogue.filter((leaf) => groupOf(leaf) === group).flatMap(leafExamples)))
  }

  /** Labels are ids of catalogue leaves. */
  classify(text: string, options: ClassifyOptions = {}): Classification {
    const read = readText(text)
    const groups = this.likeliestGroups(read)
    const proposals = groups
      .flatMap(({ group, probability }) => {
        const leaves = this.leaves.get(group)!
        return [...leaves.probabilities(read)].map((share, i) => ({
          label: leaves.labels[i]!,
          probability: probability * share,
          leaves,
        }))
      })
      .sort((a, b) => b.probability - a.probability)
      .slice(0, TOP)
    return {
      top: proposals.map(({ label, probability, leaves }) => ({
        label,
        probability,
        words: options.explain === false ? [] : leaves.wordsFor(label, read),
      })),
      abstained: !this.groups.knows(read) || (groups[0]?.probability ?? 0) < (options.abstainBelow ?? ABSTAIN_BELOW),
    }
  }

  private likeliestGroups(text: ReadText): { group: string; probability: number }[] {
    return [...this.groups.probabilities(text)]
      .map((probability, i) => ({ group: this.groups.labels[i]!, probability }))
      .sort((a, b) => b.probability - a.probability)
      .slice(0, GROUPS)
  }
}

const groupOf = ({ path }: CatalogueLeaf): string => path.slice(0, 2).join('>')
const leafText = ({ path, keywords }: CatalogueLeaf): string => [path.at(-1)!, ...keywords].join(' ')

/** The whole entry and every keyword alone, so that one of them said is enough. */
function leafExamples(leaf: CatalogueLeaf): Example[] {
  return [leafText(leaf), ...leaf.keywords].map((text) => ({ label: leaf.id, text }))
}

/** Reads the project's seed file: `## path` lines with the sentences below them; `#` lines are remarks. */
export function parseSeeds(file: string): SeedSentence[] {
  let path = ''
  return file.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) path = line.slice(3).trim()
    return line.trim() === '' || line.startsWith('#') ? [] : [{ path, text: line.trim() }]
  })
}
