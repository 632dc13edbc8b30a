import { situationTexts } from '@shaoying/contract'
import type { OrderSituationName } from '@shaoying/domain'

/** All situations of an order, in the order of its life. */
export const situations = Object.keys(situationTexts) as readonly OrderSituationName[]
