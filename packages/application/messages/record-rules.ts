import type { StaffTemplate } from '@shaoying/contract'
import type { CityRules, OwnAccountChange, Role, TakenUp } from '@shaoying/domain'
import { toUnit, type MessageDraft, type MessageParams } from './message-draft.ts'

/** What is told of matters that are not orders: by the stream's kind and the fact's, from the fact alone. */
type RecordRule = (
  payload: Readonly<Record<string, string>>,
  rules: CityRules,
  recordId: string,
) => readonly MessageDraft[]

const pick = (payload: Readonly<Record<string, string>>, ...names: readonly string[]): MessageParams =>
  Object.fromEntries(names.map((name) => [name, payload[name] ?? '']))

/** On the screen, and by SMS: whoever took the account over sees the screen too. */
function toOwner(personId: string, template: StaffTemplate, params: MessageParams): readonly MessageDraft[] {
  return [
    { to: 'person', personId, template, params },
    { to: 'phone', personId, template, params },
  ]
}

const heads: readonly Role[] = ['unit_leader', 'unit_admin']

/** Who keeps a unit's knowledge. */
const writers: readonly Role[] = ['unit_admin', 'handler', 'kb_editor']

function toEditors(
  { directory }: CityRules,
  template: 'article_proposed',
  fact: Readonly<Record<string, string>>,
): readonly MessageDraft[] {
  const { content } = fact as unknown as { readonly content: { readonly title: string } }
  const bodies = directory.units.filter(({ kind }) => kind === 'hotline_agency')
  return bodies.flatMap(({ id }) =>
    toUnit(id, template, { unitId: fact.unitId ?? '', title: content.title }, ['kb_editor']),
  )
}

/** Analysts of the hotline, and the centres of the districts whose orders belong to the issue. */
function toIssueWatchers(fact: Readonly<Record<string, string>>, { directory }: CityRules): readonly MessageDraft[] {
  const { districtIds } = fact as unknown as { readonly districtIds: readonly string[] }
  const hotline = directory.units.filter(({ kind }) => kind === 'hotline_agency').map(({ id }) => id)
  const params = pick(fact, 'title', 'level', 'heat', 'orders', 'people')
  return [
    ...hotline.flatMap((id) => toUnit(id, 'issue_alarm_raised', params, ['analyst'])),
    ...districtIds.flatMap((id) => toUnit(id, 'issue_alarm_raised', params, ['district_centre', 'unit_leader'])),
  ]
}

/** The street itself, and the centre of its district (R046). */
function toldOfRatio(fact: Readonly<Record<string, string>>, { directory }: CityRules): readonly MessageDraft[] {
  const district = directory.districtOf(fact.unitId ?? '')
  const centre = directory.units.find(
    (unit) => unit.kind === 'district_centre' && directory.districtOf(unit.id)?.id === district?.id,
  )
  const params = {
    ...pick(fact, 'unitId', 'month', 'alert'),
    whistles: Number(fact.whistles),
    orders: Number(fact.orders),
  }
  return [
    ...toUnit(fact.unitId, 'whistle_ratio', params, ['unit_leader', 'whistle_initiator']),
    ...toUnit(centre?.id, 'whistle_ratio', params, ['district_centre']),
  ]
}

/** Whoever wrote a text message is answered by one; a new appeal by its own order. */
function toTexter(fact: Readonly<Record<string, string>>): readonly MessageDraft[] {
  const { as, targetId, number, personId, lack } = fact as unknown as TakenUp
  if (as === 'supplement')
    return [
      {
        to: 'petitioner',
        template: 'petitioner_supplemented',
        params: { number: number ?? '' },
        immediate: true,
        orderId: targetId,
      },
    ]
  const template = texterTemplates[as]
  return template && personId !== null ? [{ to: 'phone', personId, template, params: { reason: lack ?? '' } }] : []
}
const texterTemplates: Readonly<Partial<Record<TakenUp['as'], StaffTemplate>>> = {
  whistle: 'text_whistle_blown',
  whistle_draft: 'text_whistle_draft',
  whistle_request: 'text_whistle_request',
}

export const recordRules: Readonly<Record<string, RecordRule>> = {
  'text_message/textMessageTakenUp': toTexter,
  'ratio_notice/whistleRatioNoted': (fact, rules) => toldOfRatio(fact, rules),
  'article/articleProposed': (fact, rules) => toEditors(rules, 'article_proposed', fact),
  'article/articleReturned': (fact) => toUnit(fact.unitId, 'article_returned', pick(fact, 'title', 'reason'), writers),
  'article/articleReviewOverdue': (fact) =>
    toUnit(fact.unitId, 'article_review_due', pick(fact, 'title', 'reviewOn'), writers),
  'knowledge_gap/knowledgeGapReported': (fact) =>
    toUnit(fact.unitId, 'knowledge_gap_reported', pick(fact, 'unitId', 'question'), writers),
  'knowledge_gap/knowledgeGapPassed': (fact) =>
    toUnit(fact.unitId, 'knowledge_gap_reported', pick(fact, 'unitId', 'question'), writers),
  'knowledge_gap/knowledgeGapOverdue': (fact) =>
    toUnit(fact.unitId, 'knowledge_gap_overdue', pick(fact, 'unitId', 'question', 'dueAt'), writers),
  'knowledge_gap/knowledgeGapAnswered': (fact) => [
    {
      to: 'person',
      personId: fact.reportedBy ?? '',
      template: 'knowledge_gap_answered',
      params: pick(fact, 'question'),
    },
  ],
  'issue_alarm/issueAlarmRaised': toIssueWatchers,
  'issue_alarm/issueAlarmHeightened': toIssueWatchers,
  'person/ownAccountChanged': ({ what }, _rules, personId) =>
    toOwner(personId, `account_${what as OwnAccountChange}`, {}),
  'person/passwordReset': (fact, _rules, personId) => toOwner(personId, 'account_password_reset', pick(fact, 'why')),
  'person/secondFactorReset': (fact, _rules, personId) =>
    toOwner(personId, 'account_second_factor_reset', pick(fact, 'why')),
  'major_matter/majorMatterAsked': (fact) =>
    toUnit(fact.streetId, 'major_matter_asked', { title: fact.title ?? '', dueAt: fact.askedUntil ?? '' }, heads),
  'major_matter/majorMatterRaised': (fact) =>
    toUnit(fact.unitId, 'major_matter_opined', { title: fact.title ?? '', dueAt: fact.replyDueAt ?? '' }, heads),
  'major_matter/majorMatterOpined': (fact) =>
    toUnit(fact.unitId, 'major_matter_opined', { title: fact.title ?? '', dueAt: fact.replyDueAt ?? '' }, heads),
  'major_matter/majorMatterReplied': (fact) =>
    toUnit(fact.streetId, 'major_matter_replied', pick(fact, 'title', 'text'), heads),
  'major_matter/majorMatterReplyOverdue': (fact) =>
    [fact.streetId, fact.unitId].flatMap((id) =>
      toUnit(id, 'major_matter_overdue', { title: fact.title ?? '', dueAt: fact.replyDueAt ?? '' }, heads),
    ),
  'facility_project/facilityProjectOpened': (fact) =>
    toUnit(fact.streetId, 'facility_stage', pick(fact, 'name', 'plan', 'dueAt'), heads),
  'facility_project/facilityStageOpened': (fact) =>
    toUnit(fact.streetId, 'facility_stage', pick(fact, 'name', 'plan', 'dueAt'), heads),
  'facility_project/facilityStageJudged': (fact) =>
    toUnit(fact.unitId, 'facility_judged', pick(fact, 'name', 'remarks'), heads),
  'department_evaluation/departmentEvaluated': (fact) =>
    toUnit(fact.unitId, 'department_evaluated', { period: fact.period ?? '', dueAt: fact.appealUntil ?? '' }, heads),
  'enforcement_task/enforcementOrdered': (fact) =>
    (fact.unitIds as unknown as readonly string[]).flatMap((id) =>
      toUnit(id, 'enforcement_ordered', pick(fact, 'name', 'place', 'startsAt'), ['report_in_officer', ...heads]),
    ),
  'staff_opinion/opinionAsked': (fact) =>
    toUnit(fact.streetId, 'opinion_asked', pick(fact, 'question', 'dueAt'), ['unit_leader', 'unit_admin']),
}
