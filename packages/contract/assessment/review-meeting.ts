import { siteFindings } from '@shaoying/domain'
import { Type } from 'typebox'
import { DateText, Id, InstantText, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { Moment } from '../views/named.ts'

const closed = { additionalProperties: false }

export const CallMeetingInput = Type.Object(
  { heldAt: InstantText, place: Line(200, 'Where'), chair: Line(100, 'Who chairs it') },
  closed,
)
export const RecordSiteTestInput = Type.Object(
  {
    orderId: Id,
    finding: OneOf(siteFindings, 'What the test found'),
    remark: Type.String({ maxLength: 500, description: 'What was said or seen; may be empty' }),
  },
  closed,
)
const MeetingTask = Type.Object({ unitId: UnitCode, task: Line(500, 'What is to be done'), dueOn: DateText }, closed)
export const CloseMeetingInput = Type.Object(
  {
    minutes: Prose('Minutes of the meeting'),
    tasks: Type.Array(MeetingTask, { maxItems: 100, description: 'What units were given to do' }),
  },
  closed,
)

/** The review meeting of a window, as far as it has come. */
export const ReviewMeetingView = Type.Object(
  {
    heldAt: Moment,
    place: Type.String(),
    chair: Type.String(),
    tests: Type.Array(
      Type.Object(
        {
          orderId: Type.String(),
          orderNumber: Type.String(),
          unitId: Type.String(),
          finding: Type.Union([OneOf(siteFindings), Type.Null()]),
          remark: Type.String(),
        },
        closed,
      ),
    ),
    tasks: Type.Array(Type.Object({ unitId: Type.String(), task: Type.String(), dueOn: Type.String() }, closed)),
    minutes: Type.Union([Type.String(), Type.Null()], { description: 'Null until the meeting is over' }),
  },
  closed,
)
