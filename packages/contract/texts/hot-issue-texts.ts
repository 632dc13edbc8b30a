import type { HeatFact, HotIssueRule } from '@shaoying/domain'
import { fillText, type Language, type Text } from './text.ts'

export const heatFactTexts: Readonly<Record<HeatFact, Text>> = {
  people: { zh: '不同诉求人', en: 'different people' },
  orders: { zh: '工单件数', en: 'orders' },
  growth: { zh: '增长（近期与前期之比）', en: 'growth against the days before' },
  mood: { zh: '强烈用语占比', en: 'share in strong words' },
  unsolved: { zh: '未解决占比', en: 'share not solved' },
}

const formulaText: Text = {
  zh: '热度＝同一性（不超过1，以{oneness}为满）×〔{people}×log₂(1+人数)＋{orders}×log₂(1+件数)＋{growth}×log₂(1+近{windowDays}天与前{windowDays}天之比)＋{mood}×强烈用语占比＋{unsolved}×未解决占比〕',
  en: 'heat = oneness (at most 1, full at {oneness}) × [{people}·log₂(1 + people) + {orders}·log₂(1 + orders) + {growth}·log₂(1 + last {windowDays} days ÷ the {windowDays} before) + {mood}·share in strong words + {unsolved}·share not solved]',
}

/** The city's formula with its numbers put in. */
export function heatFormulaInWords({ oneness, windowDays, weights }: HotIssueRule, language: Language): string {
  return fillText(formulaText, { oneness, windowDays, ...weights }, language)
}
