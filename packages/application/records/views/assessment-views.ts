import type { AssessmentEntryView, ExclusionView } from '@shaoying/contract'
import { methodOfWindow, type AssessmentEntry, type Exclusion } from '@shaoying/domain'
import { unitNamed, unitNamedOrNull } from '../../queries/names.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

type Naming = Pick<ViewContext, 'rules' | 'language'>

export function exclusionView(
  { recordId, version, state }: ReadRecord<Exclusion>,
  { rules, language }: Naming,
): ExclusionView {
  const { unitId, districtId, typeId, interestedPersonIds: _kept, appeal, ...rest } = state
  const type = rules.pack.exclusionTypes.find(({ id }) => id === typeId)
  return {
    ...rest,
    exclusionId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    district: unitNamedOrNull(districtId, rules),
    type: { id: typeId, name: (language === 'en' && type?.nameEn) || type?.name || typeId },
    attachmentIds: [...rest.attachmentIds],
    documents: [...rest.documents],
    appeal: appeal && { ...appeal, attachmentIds: [...appeal.attachmentIds], documents: [...appeal.documents] },
  }
}

export function entryView(
  { recordId, version, state }: ReadRecord<AssessmentEntry>,
  { rules, language }: Naming,
): AssessmentEntryView {
  const { unitId, itemId, ...rest } = state
  const item = methodOfWindow(rules.pack.assessmentMethods, state.windowId)?.entries.find(({ id }) => id === itemId)
  return {
    ...rest,
    entryId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    item: { id: itemId, name: (language === 'en' && item?.nameEn) || item?.name || itemId },
    kind: item?.kind ?? null,
  }
}
