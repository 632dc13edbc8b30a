import type { Actor, Posting } from '../access/actor.ts'
import type { Role } from '../access/role.ts'
import type { Directory } from '../directory/directory.ts'
import { isCommunityLevel, isStreetLevel, type Unit, type UnitKind } from '../directory/unit.ts'
import type { CivilDate } from '../kernel/instant.ts'

interface PostingSortRow {
  readonly name: string
  readonly nameEn: string
  /** Kinds of unit a person of the sort serves in; empty for any. */
  readonly unitKinds: readonly UnitKind[]
  /** Kinds of unit that send them; empty when nobody does. */
  readonly sentFrom: readonly UnitKind[]
  readonly basis: string
}

const streetLevel = ['street', 'township'] as const
const communityLevel = ['community', 'village'] as const
const departments = [
  'city_department',
  'district_department',
  'dispatched_office',
  'enterprise',
  'authorised_body',
] as const
const above = [...departments, 'city_government', 'district_government', 'municipal_service_dept'] as const

/** In what manner somebody serves in a unit. */
export const postingSorts = {
  regular: { name: '在编在岗', nameEn: 'Regular staff', unitKinds: [], sentFrom: [], basis: 'R019' },
  sent_down: {
    name: '下派干部',
    nameEn: 'Cadre sent down',
    unitKinds: [...streetLevel, ...communityLevel],
    sentFrom: above,
    basis: 'R019',
  },
  stationed: {
    name: '常驻人员',
    nameEn: 'Stationed with a street',
    unitKinds: streetLevel,
    sentFrom: departments,
    basis: 'R031, R081',
  },
  on_call: {
    name: '备勤（明确专人）',
    nameEn: 'Named for on-call duty',
    unitKinds: streetLevel,
    sentFrom: departments,
    basis: 'R031, R081',
  },
  commissioner: {
    name: '社区专员',
    nameEn: 'Community commissioner',
    unitKinds: communityLevel,
    sentFrom: streetLevel,
    basis: 'R030',
  },
  commissioner_assistant: {
    name: '社区专员助理',
    nameEn: 'Commissioner’s assistant',
    unitKinds: communityLevel,
    sentFrom: streetLevel,
    basis: 'R030',
  },
  auxiliary: {
    name: '协管员',
    nameEn: 'Auxiliary',
    unitKinds: [...streetLevel, 'section', 'dispatched_office'],
    sentFrom: [],
    basis: 'R071',
  },
  volunteer: {
    name: '志愿者',
    nameEn: 'Volunteer',
    unitKinds: [...streetLevel, ...communityLevel],
    sentFrom: [],
    basis: 'R067',
  },
} as const satisfies Record<string, PostingSortRow>

export type PostingSort = keyof typeof postingSorts

export const postingSortNames = Object.keys(postingSorts) as readonly PostingSort[]

export function postingSort(sort: PostingSort): PostingSortRow {
  return postingSorts[sort]
}

/** One stretch of somebody's service (任职): where, as what, in what manner, from when to when. */
export interface PersonPosting {
  /** Number within the person, from `1`. */
  readonly id: string
  readonly unitId: string
  /** A post of the pack. */
  readonly postId: string
  /** The roles the post brought when the posting was made; a later pack does not change them. */
  readonly roles: readonly Role[]
  readonly sort: PostingSort
  readonly fromUnitId: string | null
  readonly fromOn: CivilDate
  /** The last day; null while it lasts. */
  readonly toOn: CivilDate | null
  readonly why: string
  /** The street's opinion that was asked for it (R025). */
  readonly opinionId: string | null
}

export function isInForce({ fromOn, toOn }: Pick<PersonPosting, 'fromOn' | 'toOn'>, on: CivilDate): boolean {
  return fromOn <= on && (toOn === null || on <= toOn)
}

/** The person's rights as access reads them. Postings to units the city no longer has bring none. */
export function actorOf(personId: string, postings: readonly PersonPosting[], directory: Directory): Actor {
  return {
    personId,
    roles: [],
    postings: postings.flatMap((posting) => accessPostings(posting, directory.findUnit(posting.unitId))),
  }
}

function accessPostings({ unitId, roles, fromOn, toOn }: PersonPosting, unit: Unit | undefined): readonly Posting[] {
  if (!unit) return []
  return roles.map((role) => ({ unitId, unitKind: unit.kind, role, fromOn, ...(toOn === null ? {} : { toOn }) }))
}

/**
 * The street that has a say in the posting: that of a dispatched office, or the one where somebody is stationed
 * (R025, R116; SO 11). Undefined when none has.
 */
export function streetWithSay(unit: Unit, sort: PostingSort, directory: Directory): Unit | undefined {
  return unit.kind === 'dispatched_office' || sort === 'stationed' ? directory.streetOf(unit.id) : undefined
}

/** True for work at the front: in a street, a community, or an office dispatched to a street. */
export function isFrontLine(unit: Unit, directory: Directory): boolean {
  return isStreetLevel(unit) || isCommunityLevel(unit) || directory.streetOf(unit.id) !== undefined
}
