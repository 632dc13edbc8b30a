import {
  AssignOrderInput,
  NoInput,
  RecordContactInput,
  RecordMeetingInput,
  ReplyToOrderInput,
  ReviewReplyInput,
} from '@shaoying/contract'
import {
  assignOrder,
  recordContact,
  recordMeeting,
  replyToOrder,
  reviewReply,
  signAsHead,
  signOrder,
} from '@shaoying/domain'
import { instantOf } from '../appeal-input.ts'
import { personServing } from '../person-serving.ts'
import { rowPrepared, row, type OrderCommandRow } from '../order-command-row.ts'

export const handlingCommands: readonly OrderCommandRow[] = [
  row('signOrder', 'Sign for the order', NoInput, signOrder),
  row('signAsHead', 'Sign as head of the unit', NoInput, signAsHead),
  row('recordContact', 'Record a contact with the petitioner', RecordContactInput, recordContact),
  row('recordMeeting', 'Record a meeting with the petitioner', RecordMeetingInput, (order, meeting, context) =>
    recordMeeting(order, { ...meeting, metAt: instantOf(meeting.metAt) }, context),
  ),
  rowPrepared(
    'assignOrder',
    'Assign to a section, a community or a person',
    AssignOrderInput,
    async ({ personId, ...assignment }, city) => ({
      ...assignment,
      ...(personId === undefined ? {} : { person: await personServing(personId, city) }),
    }),
    assignOrder,
  ),
  row('replyToOrder', 'Reply to petitioner and hotline', ReplyToOrderInput, replyToOrder),
  row('reviewReply', 'Accept or return a reply', ReviewReplyInput, (order, { faults = [], ...review }, context) =>
    reviewReply(order, { ...review, faults }, context),
  ),
]
