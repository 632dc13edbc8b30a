import type { CivilDate } from '../kernel/instant.ts'
import type { DomainEvent } from '../kernel/event.ts'
import { isStreetLevel, linesOf } from '../directory/unit.ts'
import type { Directory } from '../directory/directory.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordContext, type RecordKind } from '../record/record.ts'
import { postingsInForce, type Person } from './person.ts'
import type { PersonPosting } from './posting.ts'

/** How many people of a line are to be resident. */
export interface ResidentNeed {
  readonly line: string
  readonly least: number
  readonly most: number
}

/** A street's enforcement centre in a building of its own (实体化综合执法中心; R031, R070, R081). */
export interface EnforcementCentre {
  readonly situation: 'joint' | 'comprehensive' | 'closed'
  readonly unitId: string
  readonly name: string
  readonly address: string
  /** Lines with people resident, and lines that name people to be called. */
  readonly residents: readonly ResidentNeed[]
  readonly onCallLines: readonly string[]
  readonly openedOn: CivilDate
  /** Since when the street enforces in its own name instead of many departments jointly (R070). */
  readonly comprehensiveOn: CivilDate | null
  readonly legalBasis: string
}

type Opened = DomainEvent<
  'centreOpened',
  Pick<EnforcementCentre, 'unitId' | 'name' | 'address' | 'residents' | 'onCallLines' | 'openedOn' | 'legalBasis'>
>
type Changed =
  | DomainEvent<'centreRestaffed', Pick<EnforcementCentre, 'residents' | 'onCallLines'>>
  | DomainEvent<'centreMadeComprehensive', { readonly on: CivilDate; readonly legalBasis: string }>
  | DomainEvent<'centreClosed', { readonly why: string }>
export type EnforcementCentreEvent = Opened | Changed

export const enforcementCentreKind: RecordKind<EnforcementCentre, EnforcementCentreEvent> = {
  kind: 'enforcement_centre',
  fold: foldOf<EnforcementCentre, Opened, Changed>(
    { centreOpened: (opened) => ({ ...opened, situation: 'joint', comprehensiveOn: null }) },
    {
      centreRestaffed: (_centre, needs) => needs,
      centreMadeComprehensive: (_centre, { on, legalBasis }) => ({
        situation: 'comprehensive',
        comprehensiveOn: on,
        legalBasis,
      }),
      centreClosed: () => ({ situation: 'closed' }),
    },
  ),
  columnsOf: ({ situation, unitId, name }) => ({
    situation,
    unitId,
    naturalKey: situation === 'closed' ? null : unitId,
    title: name,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

type Command<Input> = RecordCommand<EnforcementCentre, Input, EnforcementCentreEvent>
const ofCentre = (centre: EnforcementCentre | null): string => centre!.unitId
const closed = ({ situation, name }: EnforcementCentre): Refusal | null =>
  situation === 'closed' ? refuse('centre.closed', { params: { name } }) : null

/** Opens the centre; it begins as a joint one. Refuses with `centre.not_a_street`, `centre.line_unknown`, `centre.needs_reversed`. */
export const openCentre: Command<Opened['payload']> = {
  name: 'openCentre',
  kind: enforcementCentreKind,
  does: 'begin',
  permission: 'power.command_enforcement',
  unitOf: (_none, { unitId }) => unitId,
  decide(_none, opened, context) {
    const unit = context.rules.directory.findUnit(opened.unitId)
    if (!unit || !isStreetLevel(unit))
      return refuse('centre.not_a_street', { params: { unit: unit?.name ?? opened.unitId }, field: '/unitId' })
    return checkNeeds(opened, context) ?? [{ kind: 'centreOpened', payload: opened }]
  },
}

/** Sets who is to be resident and who on call. Refuses as `openCentre`, and with `centre.closed`. */
export const restaffCentre: Command<Pick<EnforcementCentre, 'residents' | 'onCallLines'>> = {
  name: 'restaffCentre',
  kind: enforcementCentreKind,
  does: 'change',
  permission: 'power.command_enforcement',
  unitOf: ofCentre,
  decide: (centre, needs, context) =>
    closed(centre!) ?? checkNeeds(needs, context) ?? [{ kind: 'centreRestaffed', payload: needs }],
}

/** From joint to comprehensive enforcement, on the act that allows it (R070). Refuses with `centre.is_comprehensive`, `centre.closed`. */
export const makeCentreComprehensive: Command<{ readonly on: CivilDate; readonly legalBasis: string }> = {
  name: 'makeCentreComprehensive',
  kind: enforcementCentreKind,
  does: 'change',
  permission: 'power.command_enforcement',
  unitOf: ofCentre,
  decide(centre, change) {
    if (centre!.situation === 'comprehensive')
      return refuse('centre.is_comprehensive', { params: { on: centre!.comprehensiveOn! } })
    return closed(centre!) ?? [{ kind: 'centreMadeComprehensive', payload: change }]
  },
}

/** Closes the centre; the street may open another. Refuses with `centre.closed`. */
export const closeCentre: Command<{ readonly why: string }> = {
  name: 'closeCentre',
  kind: enforcementCentreKind,
  does: 'change',
  permission: 'power.command_enforcement',
  unitOf: ofCentre,
  decide: (centre, { why }) => closed(centre!) ?? [{ kind: 'centreClosed', payload: { why } }],
}

function checkNeeds(
  { residents, onCallLines }: Pick<EnforcementCentre, 'residents' | 'onCallLines'>,
  { rules }: RecordContext,
): Refusal | null {
  const known = new Set(rules.pack.lines.map(({ id }) => id))
  const unknown = [...residents.map(({ line }) => line), ...onCallLines].find((line) => !known.has(line))
  if (unknown !== undefined) return refuse('centre.line_unknown', { params: { line: unknown } })
  const reversed = residents.findIndex(({ least, most }) => most < least)
  return reversed < 0
    ? null
    : refuse('centre.needs_reversed', {
        params: { line: residents[reversed]!.line },
        field: `/residents/${reversed}/most`,
      })
}

/** A person with their id, as lists carry them. */
export interface KnownPerson {
  readonly personId: string
  readonly person: Person
}

export interface LineStaffing {
  readonly line: string
  readonly sort: 'stationed' | 'on_call'
  readonly least: number
  /** Null where any number will do. */
  readonly most: number | null
  readonly people: readonly {
    readonly personId: string
    readonly name: string
    readonly workPhone: string | null
    readonly fromUnitId: string | null
  }[]
  readonly missing: number
}

/** Who is resident and who is to be called, line by line, and how many are missing on that day (R031, R081). */
export function centreStaffing(
  centre: EnforcementCentre,
  people: readonly KnownPerson[],
  on: CivilDate,
  directory: Directory,
): readonly LineStaffing[] {
  const ofLine = (line: string, sort: LineStaffing['sort']) =>
    people.flatMap(({ personId, person }) => {
      const posting = postingsInForce(person, on).find(
        (held) => held.unitId === centre.unitId && held.sort === sort && comesFrom(held, line, directory),
      )
      return posting
        ? [{ personId, name: person.name, workPhone: person.workPhone, fromUnitId: posting.fromUnitId }]
        : []
    })
  const row = (line: string, sort: LineStaffing['sort'], least: number, most: number | null): LineStaffing => {
    const present = ofLine(line, sort)
    return { line, sort, least, most, people: present, missing: Math.max(0, least - present.length) }
  }
  return [
    ...centre.residents.map(({ line, least, most }) => row(line, 'stationed', least, most)),
    ...centre.onCallLines.map((line) => row(line, 'on_call', 1, null)),
  ]
}

function comesFrom({ fromUnitId }: PersonPosting, line: string, directory: Directory): boolean {
  const sender = fromUnitId === null ? undefined : directory.findUnit(fromUnitId)
  return sender !== undefined && linesOf(sender).includes(line)
}
