import {
  ConcludeConsultationInput,
  ConsultUnitsInput,
  DispatchOrderInput,
  NoInput,
  PassOnInDistrictInput,
} from '@shaoying/contract'
import {
  concludeConsultation,
  consultUnits,
  dispatchOrder,
  passOnInDistrict,
  submitForDispatch,
} from '@shaoying/domain'
import { row, type OrderCommandRow } from '../order-command-row.ts'

export const dispatchCommands: readonly OrderCommandRow[] = [
  row('consultUnits', 'Consult units before dispatch', ConsultUnitsInput, consultUnits),
  row('concludeConsultation', 'Conclude the consultation', ConcludeConsultationInput, concludeConsultation),
  row('submitForDispatch', 'Hand to the dispatchers', NoInput, submitForDispatch),
  row('dispatchOrder', 'Dispatch', DispatchOrderInput, dispatchOrder),
  row('passOnInDistrict', 'Pass on inside the district', PassOnInDistrictInput, passOnInDistrict),
]
