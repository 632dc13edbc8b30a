import { toUnit, type MessageDraft, type MessageParams } from './message-draft.ts'

/** What is told of matters that are not orders: by the stream's kind and the fact's, from the fact alone. */
type RecordRule = (payload: Readonly<Record<string, string>>) => readonly MessageDraft[]

const pick = (payload: Readonly<Record<string, string>>, ...names: readonly string[]): MessageParams => Object.fromEntries(names.map((name) => [name, payload[name] ?? '']))

export const recordRules: Readonly<Record<string, RecordRule>> = {
  'whistle/unitSummoned': (fact) => toUnit(fact.unitId, 'whistle_summoned', pick(fact, 'unitId'), ['report_in_officer', 'unit_leader', 'unit_admin']),
  'whistle/summonsUnanswered': (fact) => toUnit(fact.unitId, 'whistle_unanswered', pick(fact, 'unitId', 'dueAt'), ['report_in_officer', 'unit_leader', 'unit_admin']),
  'staff_opinion/opinionAsked': (fact) => toUnit(fact.streetId, 'opinion_asked', pick(fact, 'question', 'dueAt'), ['unit_leader', 'unit_admin']),
}
