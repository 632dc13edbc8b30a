import type { AmendAppealInput, PlaceInput } from '@shaoying/contract'
import { epochSeconds, instantFrom, type AppealAmendment, type Instant, type Place } from '@shaoying/domain'
import type { Static } from 'typebox'

/** A place as the wire has it, with what was left out made explicit. */
export function placeFrom(place: Static<typeof PlaceInput> | undefined): Place {
  return {
    unitId: place?.unitId ?? null,
    borderUnitIds: place?.borderUnitIds ?? [],
    point: place?.point ?? null,
    position: place?.position ?? null,
  }
}

export function appealChanges({ place, ...rest }: Static<typeof AmendAppealInput>['changes']): AppealAmendment {
  return place === undefined ? rest : { ...rest, place: placeFrom(place) }
}

/** An instant of the wire (any offset) as the house writes it. */
export function instantOf(text: string): Instant {
  return instantFrom(epochSeconds(text))
}
