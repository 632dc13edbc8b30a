import type { TriageQuestion } from '@shaoying/contract'
import type { RoutingQuestion } from '../dispatch/routing.ts'
import type { Taken } from '../triage/triage-panel.tsx'
import type { AppealForm } from './appeal.ts'

/** Whose matter it would be, once there is something to go by. */
export function questionOf({
  kind = 'help_request',
  place,
  categoryId,
  reportedUnitIds,
  confidential,
}: AppealForm): RoutingQuestion | null {
  if (!place?.unitId && !categoryId) return null
  return {
    kind,
    ...(place?.unitId ? { placeUnitId: place.unitId } : {}),
    ...(categoryId ? { categoryId } : {}),
    ...(reportedUnitIds?.length ? { reportedUnitIds } : {}),
    ...(confidential ? { confidential } : {}),
  }
}

export function chosenIn({ kind = 'help_request', categoryId, place }: AppealForm): Taken {
  return { kind, ...(categoryId ? { categoryId } : {}), ...(place?.unitId ? { placeUnitId: place.unitId } : {}) }
}

/** Asked with what was chosen already, so that unit, risk and look-alikes go by it. */
export function triageQuestionOf(values: AppealForm): TriageQuestion | null {
  const { words, title, petitioner } = values
  if (!words?.trim()) return null
  const { placeUnitId, categoryId } = chosenIn(values)
  const phone = petitioner?.anonymous ? undefined : petitioner?.phone?.trim()
  return {
    words,
    ...(title?.trim() ? { title } : {}),
    ...(placeUnitId ? { placeUnitId } : {}),
    ...(categoryId ? { categoryId } : {}),
    ...(phone ? { petitioner: { phone } } : {}),
  }
}
