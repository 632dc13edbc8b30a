import { DecideObjectionInput, ObjectToDispatchInput, RecommendObjectionInput } from '@shaoying/contract'
import { decideObjection, objectToDispatch, recommendObjection } from '@shaoying/domain'
import { row, type OrderCommandRow } from '../order-command-row.ts'

export const objectionCommands: readonly OrderCommandRow[] = [
  row('objectToDispatch', 'Object: not our duty, or not our area', ObjectToDispatchInput, objectToDispatch),
  row(
    'recommendObjection',
    'Give the hotline agency’s opinion on an objection',
    RecommendObjectionInput,
    recommendObjection,
  ),
  row('decideObjection', 'Rule on an objection', DecideObjectionInput, decideObjection),
]
