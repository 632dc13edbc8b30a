import {
  AdoptWorkMethodInput,
  CompleteStepInput,
  ListDocumentInput,
  ListEvidenceObjectsInput,
  RecordEvidenceInput,
  StrikeEvidenceObjectInput,
} from '@shaoying/contract'
import {
  adoptWorkMethod,
  completeStep,
  listDocument,
  listEvidenceObjects,
  recordEvidence,
  strikeEvidenceObject,
} from '@shaoying/domain'
import { row, type OrderCommandRow } from '../order-command-row.ts'

export const evidenceCommands: readonly OrderCommandRow[] = [
  row('listEvidenceObjects', 'Name the objects of the matter', ListEvidenceObjectsInput, listEvidenceObjects),
  row('recordEvidence', 'Show a piece of evidence of one object', RecordEvidenceInput, recordEvidence),
  row(
    'strikeEvidenceObject',
    'Strike an object that does not belong to the matter',
    StrikeEvidenceObjectInput,
    strikeEvidenceObject,
  ),
  row('listDocument', 'Add to the list of documents', ListDocumentInput, listDocument),
  row('adoptWorkMethod', 'Choose a step method', AdoptWorkMethodInput, adoptWorkMethod),
  row('completeStep', 'Mark a step as done', CompleteStepInput, completeStep),
]
