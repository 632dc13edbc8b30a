import { refuse } from '../../kernel/refusal.ts'
import type { Condition } from '../condition.ts'
import { openInvitations } from '../facets/invitation.ts'

/** A confidential report is not shown to anybody outside: it might be whom it is about. Code: `invitation.confidential`. */
export const mayInvite: Condition = ({ appeal }) =>
  appeal.confidential
    ? refuse('invitation.confidential', {
        basis: [{ source: 'law', reference: 'JN 32; XF 30', key: 'dispatch.never_to_the_reported' }],
      })
    : null

/** Code: `invitation.none_open`. */
export const someoneIsInvited: Condition = (order) =>
  openInvitations(order).length > 0 ? null : refuse('invitation.none_open', { allowed: ['inviteParty'] })
