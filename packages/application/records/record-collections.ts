import {
  assessmentWindowKind,
  packageKind,
  packLoadingKind,
  type DomainEvent,
  type Fold,
  type RecordKind,
} from '@shaoying/domain'
import type { Folds } from '../trace/rebuild-trace.ts'
import { callInDays } from './collections/call-in-collections.ts'
import { misconducts } from './collections/accountability-collections.ts'
import { assessmentEntries, exclusions } from './collections/assessment-collections.ts'
import { reportedFigures } from './collections/figure-collections.ts'
import { campaigns, jointTeams, ratioNotices } from './collections/campaign-collections.ts'
import { whistles } from './collections/whistle-collections.ts'
import { issueAlarms, issueRulings } from './collections/hot-issue-collections.ts'
import { articles, knowledgeGaps } from './collections/knowledge-collections.ts'
import {
  departmentEvaluations,
  enforcementTasks,
  facilityProjects,
  majorMatters,
  streetFunds,
} from './collections/power-collections.ts'
import { webhooks } from './collections/webhook-collections.ts'
import { people, rosters, staffAppraisals, staffOpinions } from './collections/people-collections.ts'
import {
  dutyChanges,
  enforcementCentres,
  rollOuts,
  situationChanges,
  streetResources,
} from './collections/street-collections.ts'
import { placeAliasCollection, triageModelCollection } from './collections/triage-collections.ts'
import { calls, textMessages } from './collections/call-collections.ts'
import { replyTemplates, savedFilters } from './collections/workspace-collections.ts'
import type { RecordCollection } from './record-collection.ts'

/** Every kind of record that is reached over the wire by the common routes. HTTP, the API document and its tests are made from this table. */
export const recordCollections: readonly RecordCollection[] = [
  people,
  staffOpinions,
  staffAppraisals,
  rosters,
  enforcementCentres,
  streetResources,
  rollOuts,
  dutyChanges,
  situationChanges,
  majorMatters,
  facilityProjects,
  streetFunds,
  departmentEvaluations,
  enforcementTasks,
  webhooks,
  misconducts,
  callInDays,
  whistles,
  campaigns,
  jointTeams,
  ratioNotices,
  articles,
  knowledgeGaps,
  issueRulings,
  issueAlarms,
  triageModelCollection,
  placeAliasCollection,
  exclusions,
  assessmentEntries,
  reportedFigures,
  replyTemplates,
  savedFilters,
  calls,
  textMessages,
]

/** Kinds with routes of their own. */
const furtherKinds = [packageKind, assessmentWindowKind, packLoadingKind] as unknown as readonly RecordKind<
  unknown,
  DomainEvent
>[]

/** How the streams of all records are folded, for rebuilding state from the trace. */
export const recordFolds: Folds = new Map(
  [...recordCollections.map(({ kind }) => kind), ...furtherKinds].map(({ kind, fold }) => [
    kind,
    fold as Fold<unknown, DomainEvent>,
  ]),
)
