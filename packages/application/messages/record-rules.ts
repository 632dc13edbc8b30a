import type { CityRules, Role } from '@shaoying/domain'
import { toUnit, type MessageDraft, type MessageParams } from './message-draft.ts'

/** What is told of matters that are not orders: by the stream's kind and the fact's, from the fact alone. */
type RecordRule = (payload: Readonly<Record<string, string>>, rules: CityRules) => readonly MessageDraft[]

const pick = (payload: Readonly<Record<string, string>>, ...names: readonly string[]): MessageParams => Object.fromEntries(names.map((name) => [name, payload[name] ?? '']))

/** Who keeps a unit's knowledge. */
const writers: readonly Role[] = ['unit_admin', 'handler', 'kb_editor']

function toEditors({ directory }: CityRules, template: 'article_proposed', fact: Readonly<Record<string, string>>): readonly MessageDraft[] {
  const { content } = fact as unknown as { readonly content: { readonly title: string } }
  const bodies = directory.units.filter(({ kind }) => kind === 'hotline_agency')
  return bodies.flatMap(({ id }) => toUnit(id, template, { unitId: fact.unitId ?? '', title: content.title }, ['kb_editor']))
}

/** Analysts of the hotline, and the centres of the districts whose orders belong to the issue. */
function toIssueWatchers(fact: Readonly<Record<string, string>>, { directory }: CityRules): readonly MessageDraft[] {
  const { districtIds } = fact as unknown as { readonly districtIds: readonly string[] }
  const hotline = directory.units.filter(({ kind }) => kind === 'hotline_agency').map(({ id }) => id)
  const params = pick(fact, 'title', 'level', 'heat', 'orders', 'people')
  return [...hotline.flatMap((id) => toUnit(id, 'issue_alarm_raised', params, ['analyst'])), ...districtIds.flatMap((id) => toUnit(id, 'issue_alarm_raised', params, ['district_centre', 'unit_leader']))]
}

/** The street itself, and the centre of its district (R046). */
function toldOfRatio(fact: Readonly<Record<string, string>>, { directory }: CityRules): readonly MessageDraft[] {
  const district = directory.districtOf(fact.unitId ?? '')
  const centre = directory.units.find((unit) => unit.kind === 'district_centre' && directory.districtOf(unit.id)?.id === district?.id)
  const params = { ...pick(fact, 'unitId', 'month', 'alert'), whistles: Number(fact.whistles), orders: Number(fact.orders) }
  return [...toUnit(fact.unitId, 'whistle_ratio', params, ['unit_leader', 'whistle_initiator']), ...toUnit(centre?.id, 'whistle_ratio', params, ['district_centre'])]
}

export const recordRules: Readonly<Record<string, RecordRule>> = {
  'ratio_notice/whistleRatioNoted': (fact, rules) => toldOfRatio(fact, rules),
  'article/articleProposed': (fact, rules) => toEditors(rules, 'article_proposed', fact),
  'article/articleReturned': (fact) => toUnit(fact.unitId, 'article_returned', pick(fact, 'title', 'reason'), writers),
  'article/articleReviewOverdue': (fact) => toUnit(fact.unitId, 'article_review_due', pick(fact, 'title', 'reviewOn'), writers),
  'knowledge_gap/knowledgeGapReported': (fact) => toUnit(fact.unitId, 'knowledge_gap_reported', pick(fact, 'unitId', 'question'), writers),
  'knowledge_gap/knowledgeGapPassed': (fact) => toUnit(fact.unitId, 'knowledge_gap_reported', pick(fact, 'unitId', 'question'), writers),
  'knowledge_gap/knowledgeGapOverdue': (fact) => toUnit(fact.unitId, 'knowledge_gap_overdue', pick(fact, 'unitId', 'question', 'dueAt'), writers),
  'knowledge_gap/knowledgeGapAnswered': (fact) => [{ to: 'person', personId: fact.reportedBy ?? '', template: 'knowledge_gap_answered', params: pick(fact, 'question') }],
  'issue_alarm/issueAlarmRaised': toIssueWatchers,
  'issue_alarm/issueAlarmHeightened': toIssueWatchers,
  'staff_opinion/opinionAsked': (fact) => toUnit(fact.streetId, 'opinion_asked', pick(fact, 'question', 'dueAt'), ['unit_leader', 'unit_admin']),
}
