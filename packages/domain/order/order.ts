import { noAssist, type AssistFacet } from './facets/assist.ts'
import { noAttachments, type AttachmentsFacet } from './facets/attachments.ts'
import { noCallback, type CallbackFacet } from './facets/callback.ts'
import { noCheckCall, type CheckCallFacet } from './facets/check-call.ts'
import { noDispatch, type DispatchFacet } from './facets/dispatch.ts'
import { noEscalation, type EscalationFacet } from './facets/escalation.ts'
import { noEvidence, type EvidenceFacet } from './facets/evidence.ts'
import { noExclusion, type ExclusionFacet } from './facets/exclusion.ts'
import { noExtension, type ExtensionFacet } from './facets/extension.ts'
import { noHandling, type HandlingFacet } from './facets/handling.ts'
import { noHistory, type HistoryFacet } from './facets/history.ts'
import { noInstruction, type InstructionFacet } from './facets/instruction.ts'
import { noIntake, type IntakeFacet } from './facets/intake.ts'
import { noInvitation, type InvitationFacet } from './facets/invitation.ts'
import { noObjection, type ObjectionFacet } from './facets/objection.ts'
import { noLedger, type LedgerFacet } from './facets/ledger.ts'
import { noLinks, type LinksFacet } from './facets/links.ts'
import { noPrivacy, type PrivacyFacet } from './facets/privacy.ts'
import { noReply, type ReplyFacet } from './facets/reply.ts'
import { noStall, type StallFacet } from './facets/stall.ts'
import { noSupervision, type SupervisionFacet } from './facets/supervision.ts'
import { noWorkMethod, type WorkMethodFacet } from './facets/work-method.ts'
import { noWhistles, type WhistlesFacet } from './facets/whistles.ts'
import { unregistered, type OrderCore } from './order-core.ts'

/**
 * A work order: the fold of its trace. The core and one facet for each side of its life; a facet's file
 * holds its state, its facts and how the facts change it.
 */
export interface Order
  extends OrderCore,
    DispatchFacet,
    AssistFacet,
    ExtensionFacet,
    LedgerFacet,
    EscalationFacet,
    StallFacet,
    HandlingFacet,
    InvitationFacet,
    ObjectionFacet,
    LinksFacet,
    PrivacyFacet,
    ReplyFacet,
    CallbackFacet,
    AttachmentsFacet,
    EvidenceFacet,
    WorkMethodFacet,
    InstructionFacet,
    SupervisionFacet,
    CheckCallFacet,
    WhistlesFacet,
    IntakeFacet,
    ExclusionFacet,
    HistoryFacet {}

/** The order before its first fact. */
export const initialOrder: Order = {
  ...unregistered,
  ...noDispatch,
  ...noAssist,
  ...noExtension,
  ...noLedger,
  ...noEscalation,
  ...noStall,
  ...noHandling,
  ...noInvitation,
  ...noObjection,
  ...noLinks,
  ...noPrivacy,
  ...noReply,
  ...noCallback,
  ...noAttachments,
  ...noEvidence,
  ...noWorkMethod,
  ...noInstruction,
  ...noSupervision,
  ...noCheckCall,
  ...noWhistles,
  ...noIntake,
  ...noExclusion,
  ...noHistory,
}
