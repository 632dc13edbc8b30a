import type { PlaceLevel, PlaceUnit } from './place-unit.ts'

export interface PlaceNode {
  unit: PlaceUnit
  level: PlaceLevel
  /** The unit's district, street and community as far as they exist, itself included. */
  district: PlaceNode | undefined
  street: PlaceNode | undefined
  community: PlaceNode | undefined
}

/** A written form with everything it may mean. */
export interface PlaceName {
  form: string
  meanings: { node: PlaceNode; isCore: boolean }[]
  /** The form is a word of daily life (动物园, 火车站) or very short: it says little by itself. */
  isWeak: boolean
}
