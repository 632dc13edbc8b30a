import { triageBasisTexts, urgencyTexts, type BasisView, type Language, type TriageProposal } from '@shaoying/contract'
import type { CityRules } from '@shaoying/domain'
import type { ReadParts } from '../queries/read-parts.ts'
import { categoryNamedOrNull } from '../queries/names.ts'
import type { TreatmentGuess, UrgencyReading, WordsReading } from '../ports/words-triage.ts'

const law = (reference: string, key: keyof typeof triageBasisTexts, language: Language): BasisView => ({
  source: 'law',
  reference,
  text: triageBasisTexts[key][language],
})

export function kindsView({ kinds }: WordsReading, { language }: Pick<ReadParts, 'language'>): TriageProposal['kinds'] {
  return kinds.map(({ kind, share, words, basis }) => ({
    kind,
    share,
    words: [...words],
    basis: [law(basis, 'kind', language)],
  }))
}

/** With the sentence of the pack that is read out to the caller. */
export function treatmentsView(
  guesses: readonly TreatmentGuess[],
  { rules: { pack }, language }: Pick<ReadParts, 'rules' | 'language'>,
): TriageProposal['treatments'] {
  return guesses.map(({ treatment, rowId, channel, words, basis }) => {
    const row = pack.specialTreatments.find(({ id }) => id === rowId)
    const said =
      row &&
      (language === 'zh'
        ? { name: row.name, channel: row.channel, tell: row.text }
        : { name: row.nameEn, channel: row.channelEn, tell: row.textEn })
    return {
      treatment,
      rowId,
      name: said?.name ?? null,
      channel: said?.channel ?? channel,
      tell: said?.tell ?? null,
      words: [...words],
      basis: [law(basis, 'treatment', language)],
    }
  })
}

export function urgencyView(
  { level, signals, lines, basis }: UrgencyReading,
  { language }: Pick<ReadParts, 'language'>,
): TriageProposal['urgency'] {
  return {
    level,
    lines: [...lines],
    signals: signals.map((signal) => ({
      ...signal,
      text: urgencyTexts[signal.kind]?.[language] ?? signal.kind,
      lines: [...signal.lines],
    })),
    basis: basis === null ? [] : [law(basis, 'urgency', language)],
  }
}

export function categoriesView(
  { categories: { abstained, model, top } }: WordsReading,
  rules: CityRules,
): TriageProposal['categories'] {
  return {
    abstained,
    model,
    threshold: rules.pack.rules.triage.abstainBelow,
    top: top.map(({ categoryId, probability, words }) => ({
      category: categoryNamedOrNull(categoryId, rules)!,
      probability,
      words: [...words],
    })),
  }
}
