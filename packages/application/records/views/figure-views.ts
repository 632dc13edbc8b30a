import type { ReportedFiguresView } from '@shaoying/contract'
import type { ReportedFigures } from '@shaoying/domain'
import { unitNamed } from '../../queries/names.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

export function reportedFiguresView(
  { recordId, version, state: { unitId, values, corrections, ...report } }: ReadRecord<ReportedFigures>,
  { rules, language }: ViewContext,
): ReportedFiguresView {
  const items = new Map(rules.pack.reportedItems.map((item) => [item.id, item]))
  return {
    ...report,
    reportId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    corrections: corrections.map((correction) => ({ ...correction, values: { ...correction.values } })),
    values: Object.entries(values).map(([id, value]) => ({
      item: { id, name: (language === 'zh' ? items.get(id)?.name : items.get(id)?.nameEn) ?? id },
      measure: items.get(id)?.measure ?? '',
      value,
    })),
  }
}
