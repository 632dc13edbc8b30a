import { accessRefusals } from './access-refusals.ts'
import { assessmentRefusals } from './assessment-refusals.ts'
import { attachmentRefusals } from './attachment-refusals.ts'
import { callRefusals } from './call-refusals.ts'
import { packRefusals } from './pack-refusals.ts'
import { callInRefusals } from './call-in-refusals.ts'
import { callbackRefusals } from './callback-refusals.ts'
import { evidenceRefusals } from './evidence-refusals.ts'
import { figureRefusals } from './figure-refusals.ts'
import { handlingRefusals } from './handling-refusals.ts'
import { identityRefusals } from './identity-refusals.ts'
import { invitationRefusals } from './invitation-refusals.ts'
import { issueRefusals } from './issue-refusals.ts'
import { knowledgeRefusals } from './knowledge-refusals.ts'
import { messageRefusals } from './message-refusals.ts'
import { misconductRefusals } from './misconduct-refusals.ts'
import { languageModelRefusals } from './language-model-refusals.ts'
import { linkingRefusals } from './linking-refusals.ts'
import { orderRefusals } from './order-refusals.ts'
import { peopleRefusals } from './people-refusals.ts'
import { powerRefusals } from './power-refusals.ts'
import { requestRefusals } from './request-refusals.ts'
import { ruleRefusals } from './rule-refusals.ts'
import { supervisionRefusals } from './supervision-refusals.ts'
import type { Text } from './text.ts'
import { triageRefusals } from './triage-refusals.ts'
import { webhookRefusals } from './webhook-refusals.ts'
import { whistleRefusals } from './whistle-refusals.ts'
import { workspaceRefusals } from './workspace-refusals.ts'

/** Every code with which something may be refused, and its sentence. A new area writes its own table and joins here. */
export const refusalTables: readonly Readonly<Record<string, Text>>[] = [
  accessRefusals,
  requestRefusals,
  identityRefusals,
  peopleRefusals,
  powerRefusals,
  orderRefusals,
  handlingRefusals,
  linkingRefusals,
  ruleRefusals,
  invitationRefusals,
  evidenceRefusals,
  supervisionRefusals,
  callbackRefusals,
  callRefusals,
  callInRefusals,
  packRefusals,
  misconductRefusals,
  attachmentRefusals,
  messageRefusals,
  knowledgeRefusals,
  issueRefusals,
  triageRefusals,
  languageModelRefusals,
  assessmentRefusals,
  figureRefusals,
  whistleRefusals,
  workspaceRefusals,
  webhookRefusals,
]

export const refusalTexts: Readonly<Record<string, Text>> = Object.assign({}, ...refusalTables)
