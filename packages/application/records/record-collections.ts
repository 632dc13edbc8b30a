import type { DomainEvent, Fold } from '@shaoying/domain'
import type { Folds } from '../trace/rebuild-trace.ts'
import { misconducts } from './collections/accountability-collections.ts'
import { campaigns, jointTeams, whistles } from './collections/whistle-collections.ts'
import { people, rosters, staffAppraisals, staffOpinions } from './collections/people-collections.ts'
import { dutyChanges, enforcementCentres, rollOuts, streetResources } from './collections/street-collections.ts'
import type { RecordCollection } from './record-collection.ts'

/** Every kind of record that is reached over the wire by the common routes. HTTP, the API document and its tests are made from this table. */
export const recordCollections: readonly RecordCollection[] = [people, staffOpinions, staffAppraisals, rosters, enforcementCentres, streetResources, rollOuts, dutyChanges, misconducts, whistles, campaigns, jointTeams]

/** How their streams are folded, for rebuilding state from the trace. */
export const recordFolds: Folds = new Map(recordCollections.map(({ kind }) => [kind.kind, kind.fold as Fold<unknown, DomainEvent>]))
