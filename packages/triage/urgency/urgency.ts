/** What makes an appeal go to the top, or need special care (条例 11(1), 19, 29; the daily list of sensitive matters). */
export const urgencyKinds = ['life_danger', 'self_harm', 'threat', 'utilities_down', 'group_event', 'minor'] as const
export type UrgencyKind = (typeof urgencyKinds)[number]

/** Emergency lines: police, fire and rescue, ambulance, traffic police. */
export type EmergencyLine = '110' | '119' | '120' | '122'

export interface UrgencySignal {
  kind: UrgencyKind
  /** The rule that fired, stable, for texts and statistics: `fire`, `gas_leak`, `water_off`, … */
  rule: string
  /** The words of the text, as they stand in it after folding. */
  words: string
  /** Lines to hand over to by law when it is happening now. */
  lines: EmergencyLine[]
}

export interface Urgency {
  /** `emergency`: hand over to the lines now. `urgent`: to the top. `care`: handled with special care. `none`. */
  level: 'emergency' | 'urgent' | 'care' | 'none'
  signals: UrgencySignal[]
  lines: EmergencyLine[]
  /** Article the proposal rests on; null for `none`. */
  basis: string | null
}

/**
 * A way of saying that something urgent happens. `when` finds it; `unless` in the same sentence makes it something else:
 * a danger feared, remembered, asked about or warned of.
 */
export interface UrgencyRule {
  kind: UrgencyKind
  rule: string
  lines: EmergencyLine[]
  when: RegExp
  unless?: RegExp
}
