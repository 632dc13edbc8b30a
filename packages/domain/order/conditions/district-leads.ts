import { refuse } from '../../kernel/refusal.ts'
import type { Condition } from '../condition.ts'
import { currentDispatch } from '../facets/dispatch.ts'

/** Only what was dispatched to the district itself is the district's to pass on [Reg 12(2)]. Code: `dispatch.not_with_district`. */
export const districtLeads: Condition = (order, { rules }) => {
  const lead = rules.directory.getUnit(currentDispatch(order)!.leadUnitId)
  return lead.kind === 'district_government'
    ? null
    : refuse('dispatch.not_with_district', {
        params: { unit: lead.name },
        basis: [{ source: 'law', reference: 'Reg 12(2)', key: 'dispatch.district_passes_on' }],
      })
}
