import { refuse } from '../../kernel/refusal.ts'
import { overseeing, type WhistleCommand } from '../whistle-command.ts'

/** The invited street whistles too: from then it commands beside the other, calls its own district's units, and shares one result (R097). Code: `whistle.not_invited`. */
export const joinWhistle: WhistleCommand<{ readonly partnerUnitId: string }> = overseeing(
  'joinWhistle',
  ({ invitedUnitIds }, { partnerUnitId }, { rules }) => {
    if (!invitedUnitIds.includes(partnerUnitId))
      return refuse('whistle.not_invited', {
        params: { unit: rules.directory.findUnit(partnerUnitId)?.name ?? partnerUnitId },
        field: '/partnerUnitId',
      })
    return [{ kind: 'partnerJoined', payload: { unitId: partnerUnitId } }]
  },
  (_whistle, { partnerUnitId }) => partnerUnitId,
)

/** A further whistle was raised out of this one; the link is written on both (R134). */
export const linkRaisedWhistle: WhistleCommand<{ readonly childId: string }> = overseeing(
  'linkRaisedWhistle',
  ({ childIds }, { childId }) => (childIds.includes(childId) ? [] : [{ kind: 'whistleRaised', payload: { childId } }]),
)
