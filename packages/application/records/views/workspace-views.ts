import type { ReplyTemplateView, SavedFilterView } from '@shaoying/contract'
import type { ReplyTemplate, SavedFilter } from '@shaoying/domain'
import { categoryNamedOrNull, unitNamed, unitNamedOrNull } from '../../queries/names.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

export async function replyTemplateView(
  { recordId, version, state: { situation, unitId, isOfCity, versions } }: ReadRecord<ReplyTemplate>,
  { rules, people }: ViewContext,
): Promise<ReplyTemplateView> {
  const { title, text, categoryIds } = versions.at(-1)!
  const writers = await people([...new Set(versions.map(({ byPersonId }) => byPersonId))])
  return {
    templateId: recordId,
    version,
    situation,
    unit: unitNamed(unitId, rules),
    isOfCity,
    title,
    text,
    categories: categoryIds.map((id) => categoryNamedOrNull(id, rules)!),
    versions: versions
      .toReversed()
      .map((one) => ({
        number: one.number,
        at: one.at,
        byName: writers.get(one.byPersonId)?.name ?? null,
        title: one.title,
        text: one.text,
      })),
  }
}

export async function savedFilterView(
  { recordId, version, state: { unitId, conditions, ...filter } }: ReadRecord<SavedFilter>,
  { rules, people }: ViewContext,
): Promise<SavedFilterView> {
  const owner = (await people([filter.ownerPersonId])).get(filter.ownerPersonId)
  return {
    ...filter,
    filterId: recordId,
    version,
    conditions: { ...conditions },
    unit: unitNamedOrNull(unitId, rules),
    ownerName: owner?.name ?? null,
  }
}
