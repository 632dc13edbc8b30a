import { Type, type Static } from 'typebox'
import { Named } from '../views/named.ts'
import { WhistleUnderWayView } from '../whistles/whistle-board-views.ts'
import { OpenNowView } from './open-view.ts'

const closed = { additionalProperties: false }
const whistleCounts = {
  whistles: Type.Integer({ minimum: 0, description: 'Whistles of the street that run' }),
  notThere: Type.Integer({ minimum: 0, description: 'Units called that are not on the spot yet' }),
  missing: Type.Integer({ minimum: 0, description: 'Units that refused or stayed away' }),
  unsolved: Type.Integer({ minimum: 0, description: 'Whistles whose standard was not met in time' }),
}

/** A district's streets side by side: what residents wait for and who is being whistled for, at this moment (R014). */
export const CommandCentreView = Type.Object(
  {
    district: Named,
    total: Type.Object({ ...OpenNowView.properties.total.properties, ...whistleCounts }, closed),
    streets: Type.Array(
      Type.Object({ unit: Named, ...OpenNowView.properties.total.properties, ...whistleCounts }, closed),
      { description: 'Every street and township of the district, where most is wrong first' },
    ),
    whistles: WhistleUnderWayView.properties.items,
    isCut: Type.Boolean({ description: 'More whistles run than are listed and counted' }),
  },
  closed,
)
export type CommandCentreView = Static<typeof CommandCentreView>
