/** The only grounds on which a unit may refuse what it was given: not its duty, or not its area [Reg 12, 14]. */
export const objectionGrounds = ['duty', 'jurisdiction'] as const
export type ObjectionGround = (typeof objectionGrounds)[number]
