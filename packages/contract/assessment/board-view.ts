import { Type, type Static } from 'typebox'
import { DateText, InstantText, OneOf } from '../primitives.ts'
import { BulletinView } from './bulletin-view.ts'
import { WindowId } from './window-id.ts'

const closed = { additionalProperties: false }
const MomentOrNull = Type.Union([InstantText, Type.Null()])

/** Windows that somebody opened, newest first, and how far each is. */
export const WindowListView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          windowId: WindowId,
          situation: OneOf(['open', 'computed', 'reviewed', 'frozen', 'published']),
          fromOn: DateText,
          lastOn: DateText,
          computedAt: MomentOrNull,
          frozenAt: MomentOrNull,
          publishedAt: MomentOrNull,
        },
        closed,
      ),
    ),
  },
  closed,
)
export type WindowListView = Static<typeof WindowListView>

/** What a window came to, for those who read assessment; praise and criticism only when published. */
export const AssessmentBoardView = BulletinView
