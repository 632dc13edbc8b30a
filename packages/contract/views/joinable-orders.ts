import { Type, type Static } from 'typebox'
import { Prose, UnitCode } from '../primitives.ts'
import { Moment, NamedOrNull } from './named.ts'

const closed = { additionalProperties: false }

/** What somebody is about to send in. Nothing of it is kept. */
export const JoinableOrdersQuestion = Type.Object(
  { words: Prose('In your own words'), unitId: Type.Optional(UnitCode) },
  closed,
)
export type JoinableOrdersQuestion = Static<typeof JoinableOrdersQuestion>

/** Open matters that others have brought already. What they wrote and who they are is not told. */
export const JoinableOrdersView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          ticket: Type.String({ description: 'Send it as `joins`; holds for two hours' }),
          category: NamedOrNull,
          place: NamedOrNull,
          stageText: Type.String(),
          since: Moment,
          people: Type.Integer({ description: 'How many have brought it' }),
          why: Type.Union([Type.Literal('same_wording'), Type.Literal('nearby')], {
            description: 'nearby: same street and kind of problem',
          }),
        },
        closed,
      ),
      { maxItems: 5 },
    ),
  },
  closed,
)
export type JoinableOrdersView = Static<typeof JoinableOrdersView>
