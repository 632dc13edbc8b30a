import type { DomainEvent } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'

/** A small team of several departments for a strip of land or a district of shops, called as one (R088, R117). */
export interface JointTeam {
  readonly situation: 'standing' | 'dissolved'
  readonly name: string
  readonly unitId: string
  /** Of these the first leads. */
  readonly memberUnitIds: readonly string[]
  readonly area: string
  readonly purpose: string
}

type Formed = DomainEvent<'jointTeamFormed', Omit<JointTeam, 'situation'>>
type Changed =
  | DomainEvent<'jointTeamChanged', Pick<JointTeam, 'memberUnitIds' | 'area' | 'purpose'>>
  | DomainEvent<'jointTeamDissolved', { readonly why: string }>
export type JointTeamEvent = Formed | Changed

export const jointTeamKind: RecordKind<JointTeam, JointTeamEvent> = {
  kind: 'joint_team',
  fold: foldOf<JointTeam, Formed, Changed>(
    { jointTeamFormed: (formed) => ({ ...formed, situation: 'standing' }) },
    { jointTeamChanged: (_team, changed) => changed, jointTeamDissolved: () => ({ situation: 'dissolved' }) },
  ),
  columnsOf: ({ situation, name, unitId, memberUnitIds }) => ({
    situation,
    unitId,
    naturalKey: `${unitId}/${name}`,
    title: name,
    nextDueAt: null,
    seenByUnitIds: [unitId, ...memberUnitIds],
  }),
}

type Command<Input> = RecordCommand<JointTeam, Input, JointTeamEvent>
const unitOf = (team: JointTeam | null): string => team!.unitId

/** Codes: `team.too_few`, `order.unit_unknown`. */
export const formJointTeam: Command<Formed['payload']> = {
  name: 'formJointTeam',
  kind: jointTeamKind,
  does: 'begin',
  permission: 'whistle.blow',
  unitOf: (_none, formed) => formed.unitId,
  decide(_none, formed, { rules: { directory } }) {
    const unknown = formed.memberUnitIds.find((id) => !directory.findUnit(id))
    if (unknown !== undefined)
      return refuse('order.unit_unknown', { params: { unitId: unknown }, field: '/memberUnitIds' })
    return new Set(formed.memberUnitIds).size < 2
      ? refuse('team.too_few', { field: '/memberUnitIds' })
      : [{ kind: 'jointTeamFormed', payload: formed }]
  },
}

/** Codes: `team.dissolved`, `team.too_few`. */
export const changeJointTeam: Command<Pick<JointTeam, 'memberUnitIds' | 'area' | 'purpose'>> = {
  name: 'changeJointTeam',
  kind: jointTeamKind,
  does: 'change',
  permission: 'whistle.blow',
  unitOf,
  decide(team, changed) {
    if (team!.situation === 'dissolved') return refuse('team.dissolved', { params: { name: team!.name } })
    return new Set(changed.memberUnitIds).size < 2
      ? refuse('team.too_few', { field: '/memberUnitIds' })
      : [{ kind: 'jointTeamChanged', payload: changed }]
  },
}

/** Code: `team.dissolved`. */
export const dissolveJointTeam: Command<{ readonly why: string }> = {
  name: 'dissolveJointTeam',
  kind: jointTeamKind,
  does: 'change',
  permission: 'whistle.blow',
  unitOf,
  decide: (team, { why }) =>
    team!.situation === 'dissolved'
      ? refuse('team.dissolved', { params: { name: team!.name } })
      : [{ kind: 'jointTeamDissolved', payload: { why } }],
}
