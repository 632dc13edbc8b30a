import { Type, type Static } from 'typebox'

/** A thing of the pack with its name, so that nobody has to look it up. */
export const Named = Type.Object({ id: Type.String(), name: Type.String() }, { additionalProperties: false })
export type Named = Static<typeof Named>

export const NamedOrNull = Type.Union([Named, Type.Null()])
export const TextOrNull = Type.Union([Type.String(), Type.Null()])
/** An instant of the answer: always UTC. */
export const Moment = Type.String({ description: 'ISO 8601, UTC, whole seconds', examples: ['2026-01-15T00:30:00Z'] })
export const MomentOrNull = Type.Union([Moment, Type.Null()])
