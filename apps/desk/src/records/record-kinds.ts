import type { recordWords } from './record-words.ts'

/** One register: where the API keeps it and which rights open it. */
export interface RecordKindRow {
  readonly path: keyof typeof recordWords
  readonly idName: string
  readonly read: readonly string[]
}

/** The registers of the desk, in the order of its page; the same rights that the API asks for. A test compares them. */
export const recordKinds: readonly RecordKindRow[] = [
  { path: 'articles', idName: 'articleId', read: ['knowledge.read'] },
  { path: 'knowledge-gaps', idName: 'gapId', read: ['knowledge.read'] },
  { path: 'reply-templates', idName: 'templateId', read: ['order.reply', 'reply.review', 'knowledge.edit'] },
  { path: 'people', idName: 'personId', read: ['directory.read'] },
  { path: 'rosters', idName: 'rosterId', read: ['directory.read'] },
  { path: 'duty-changes', idName: 'dutyChangeId', read: ['directory.read'] },
  { path: 'situation-changes', idName: 'situationChangeId', read: ['directory.read'] },
  { path: 'enforcement-centres', idName: 'centreId', read: ['directory.read'] },
  { path: 'street-resources', idName: 'resourceId', read: ['directory.read'] },
  { path: 'roll-outs', idName: 'rollOutId', read: ['directory.read'] },
  { path: 'staff-opinions', idName: 'opinionId', read: ['directory.post', 'power.advise_appointments'] },
  { path: 'staff-appraisals', idName: 'appraisalId', read: ['directory.post', 'power.manage_stationed_staff'] },
  { path: 'major-matters', idName: 'matterId', read: ['power.opine_major_matters', 'power.heed'] },
  { path: 'facility-projects', idName: 'projectId', read: ['power.join_planning', 'power.heed'] },
  { path: 'street-funds', idName: 'fundId', read: ['power.allocate_resources', 'power.grant_funds', 'power.heed'] },
  {
    path: 'department-evaluations',
    idName: 'evaluationId',
    read: ['power.evaluate_departments', 'power.heed', 'whistle.rule_on_score'],
  },
  { path: 'enforcement-tasks', idName: 'taskId', read: ['power.command_enforcement', 'whistle.record', 'power.heed'] },
  { path: 'campaigns', idName: 'campaignId', read: ['whistle.read'] },
  { path: 'joint-teams', idName: 'teamId', read: ['whistle.read'] },
  {
    path: 'misconducts',
    idName: 'misconductId',
    read: ['misconduct.record', 'misconduct.decide', 'misconduct.answer', 'tolerance.decide'],
  },
  { path: 'place-aliases', idName: 'aliasId', read: ['directory.read'] },
  { path: 'triage-models', idName: 'modelId', read: ['analysis.read', 'analysis.report', 'system.operate'] },
  { path: 'call-in-days', idName: 'callInDayId', read: ['call_in.arrange', 'call_in.take', 'analysis.read'] },
]
