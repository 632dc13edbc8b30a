import { dueAtOf } from '../deadline/compute-deadline.ts'
import { isStreetLevel } from '../directory/unit.ts'
import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { OpinionVerdict } from '../people/staff-opinion.ts'
import { seenFromAbove } from '../people/seen-from-above.ts'
import { foldOf, type RecordCommand, type RecordContext, type RecordKind } from '../record/record.ts'

export const projectStages = ['planning', 'construction', 'acceptance'] as const
export type ProjectStage = (typeof projectStages)[number]

/** One stage of a project and what the street said to it. */
export interface StageOpinion {
  readonly stage: ProjectStage
  readonly plan: string
  readonly openedAt: Instant
  readonly dueAt: Instant
  readonly verdict: OpinionVerdict | null
  readonly remarks: string
  /** Why the project went on against the street's word. */
  readonly overruledBecause: string | null
}

/**
 * A public facility in a street: the street takes part in its planning, building and acceptance
 * (设施规划编制、建设和验收参与权; R158; SO 11). No stage ends over the street's head.
 */
export interface FacilityProject {
  readonly situation: ProjectStage | 'accepted' | 'dropped'
  readonly unitId: string
  readonly streetId: string
  readonly name: string
  readonly place: string
  readonly stages: readonly StageOpinion[]
}

type Opened = Pick<StageOpinion, 'stage' | 'plan' | 'dueAt'>
type Begun = DomainEvent<
  'facilityProjectOpened',
  Pick<FacilityProject, 'unitId' | 'streetId' | 'name' | 'place'> & Opened
>
type Changed =
  | DomainEvent<
      'facilityStageJudged',
      { readonly unitId: string; readonly name: string; readonly verdict: OpinionVerdict; readonly remarks: string }
    >
  | DomainEvent<
      'facilityStageOpened',
      Opened & { readonly streetId: string; readonly name: string; readonly overruledBecause: string | null }
    >
  | DomainEvent<
      'facilityProjectAccepted',
      { readonly streetId: string; readonly name: string; readonly overruledBecause: string | null }
    >
  | DomainEvent<'facilityProjectDropped', { readonly why: string }>
export type FacilityProjectEvent = Begun | Changed

const begun = ({ stage, plan, dueAt }: Opened, openedAt: Instant): StageOpinion => ({
  stage,
  plan,
  openedAt,
  dueAt,
  verdict: null,
  remarks: '',
  overruledBecause: null,
})
const currentStage = ({ stages }: FacilityProject): StageOpinion => stages[stages.length - 1]!
const withCurrent = (project: FacilityProject, change: Partial<StageOpinion>): readonly StageOpinion[] => [
  ...project.stages.slice(0, -1),
  { ...currentStage(project), ...change },
]

export const facilityProjectKind: RecordKind<FacilityProject, FacilityProjectEvent> = {
  kind: 'facility_project',
  fold: foldOf<FacilityProject, Begun, Changed>(
    {
      facilityProjectOpened: ({ unitId, streetId, name, place, ...opened }, { at }) => ({
        unitId,
        streetId,
        name,
        place,
        situation: opened.stage,
        stages: [begun(opened, at)],
      }),
    },
    {
      facilityStageJudged: (project, { verdict, remarks }) => ({ stages: withCurrent(project, { verdict, remarks }) }),
      facilityStageOpened: (project, { overruledBecause, ...opened }, { at }) => ({
        situation: opened.stage,
        stages: [...withCurrent(project, { overruledBecause }), begun(opened, at)],
      }),
      facilityProjectAccepted: (project, { overruledBecause }) => ({
        situation: 'accepted',
        stages: withCurrent(project, { overruledBecause }),
      }),
      facilityProjectDropped: () => ({ situation: 'dropped' }),
    },
  ),
  columnsOf: ({ situation, unitId, streetId, name }, { directory }) => ({
    situation,
    unitId: streetId,
    naturalKey: null,
    title: name,
    nextDueAt: null,
    seenByUnitIds: seenFromAbove([unitId, streetId], directory),
  }),
}

type Command<Input> = RecordCommand<FacilityProject, Input, FacilityProjectEvent>
export type OpenFacilityProject = Pick<FacilityProject, 'unitId' | 'streetId' | 'name' | 'place'> & {
  readonly plan: string
}

/** Tells the street of a plan and asks it. Refuses with `power.not_a_street`. */
export const openFacilityProject: Command<OpenFacilityProject> = {
  name: 'openFacilityProject',
  kind: facilityProjectKind,
  does: 'begin',
  permission: 'power.heed',
  unitOf: (_none, { unitId }) => unitId,
  decide(_none, project, context) {
    const street = context.rules.directory.findUnit(project.streetId)
    if (!street || !isStreetLevel(street))
      return refuse('power.not_a_street', { params: { unit: street?.name ?? project.streetId }, field: '/streetId' })
    return [
      { kind: 'facilityProjectOpened', payload: { ...project, stage: 'planning', dueAt: decisionDueAt(context) } },
    ]
  },
}

/** The street judges the stage the project is in, once. Refuses with `power.project_over`, `power.has_spoken`, `opinion.remarks_needed`. */
export const judgeFacilityStage: Command<{ readonly verdict: OpinionVerdict; readonly remarks: string }> = {
  name: 'judgeFacilityStage',
  kind: facilityProjectKind,
  does: 'change',
  permission: 'power.join_planning',
  unitOf: (project) => project!.streetId,
  decide(project, { verdict, remarks }) {
    const { unitId, name } = project!
    const refusal =
      over(project!) ??
      (currentStage(project!).verdict === null ? null : refuse('power.has_spoken', { params: { title: name } })) ??
      (verdict !== 'agree' && remarks.trim() === '' ? refuse('opinion.remarks_needed', { field: '/remarks' }) : null)
    return refusal ?? [{ kind: 'facilityStageJudged', payload: { unitId, name, verdict, remarks } }]
  },
}

/**
 * On to building, then to acceptance. Refuses with `power.project_over`, `power.street_not_heard` while the street
 * may still speak, `power.street_disagrees` unless the reason is said, `power.last_stage`.
 */
export const openNextStage: Command<{ readonly plan: string; readonly overruledBecause?: string | undefined }> = {
  name: 'openNextStage',
  kind: facilityProjectKind,
  does: 'change',
  permission: 'power.heed',
  unitOf: (project) => project!.unitId,
  decide(project, { plan, overruledBecause }, context) {
    const refusal = over(project!) ?? unheard(project!, overruledBecause, context)
    if (refusal) return refusal
    const { streetId, name } = project!
    const stage = projectStages[projectStages.indexOf(currentStage(project!).stage) + 1]
    if (stage === undefined) return refuse('power.last_stage', { params: { name }, allowed: ['acceptFacility'] })
    return [
      {
        kind: 'facilityStageOpened',
        payload: {
          stage,
          plan,
          streetId,
          name,
          dueAt: decisionDueAt(context),
          overruledBecause: overruledBecause ?? null,
        },
      },
    ]
  },
}

/** The facility is accepted, after the street was heard on it. Refuses as `openNextStage`, and with `power.stage_ahead`. */
export const acceptFacility: Command<{ readonly overruledBecause?: string | undefined }> = {
  name: 'acceptFacility',
  kind: facilityProjectKind,
  does: 'change',
  permission: 'power.heed',
  unitOf: (project) => project!.unitId,
  decide(project, { overruledBecause }, context) {
    const { situation, streetId, name } = project!
    const refusal =
      over(project!) ??
      (situation === 'acceptance'
        ? null
        : refuse('power.stage_ahead', { params: { name }, allowed: ['openNextStage'] })) ??
      unheard(project!, overruledBecause, context)
    return (
      refusal ?? [
        { kind: 'facilityProjectAccepted', payload: { streetId, name, overruledBecause: overruledBecause ?? null } },
      ]
    )
  },
}

/** The project is given up. Refuses with `power.project_over`. */
export const dropFacilityProject: Command<{ readonly why: string }> = {
  name: 'dropFacilityProject',
  kind: facilityProjectKind,
  does: 'change',
  permission: 'power.heed',
  unitOf: (project) => project!.unitId,
  decide: (project, { why }) => over(project!) ?? [{ kind: 'facilityProjectDropped', payload: { why } }],
}

function decisionDueAt({ at, rules: { pack, calendar } }: RecordContext): Instant {
  return dueAtOf(at, pack.rules.decision, calendar)
}

function over({ situation, name }: FacilityProject): Refusal | null {
  return situation === 'accepted' || situation === 'dropped' ? refuse('power.project_over', { params: { name } }) : null
}

function unheard(project: FacilityProject, because: string | undefined, { at }: RecordContext): Refusal | null {
  const { verdict, dueAt, remarks } = currentStage(project)
  if (verdict === null)
    return at < dueAt ? refuse('power.street_not_heard', { params: { dueAt }, allowed: ['judgeFacilityStage'] }) : null
  return verdict === 'disagree' && !because?.trim()
    ? refuse('power.street_disagrees', { params: { remarks }, field: '/overruledBecause' })
    : null
}
