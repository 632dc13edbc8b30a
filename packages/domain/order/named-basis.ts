import type { Basis } from '../kernel/basis.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { CityRules } from './doer.ts'

/** How somebody says on what their claim about duty or jurisdiction rests: a row of a duty list, a rule, or both. */
export interface NamedBasis {
  readonly dutyId?: string | undefined
  readonly legalBasis?: string | undefined
}

/** The basis as recorded. Codes: `basis.missing` when neither is named, `basis.duty_unknown` when the list has no such row. */
export function namedBasis({ dutyId, legalBasis }: NamedBasis, rules: CityRules): readonly Basis[] | Refusal {
  const row = rules.pack.duties.find(({ id }) => id === dutyId)
  if (dutyId !== undefined && !row) return refuse('basis.duty_unknown', { params: { dutyId }, field: '/dutyId' })
  const text = legalBasis?.trim() ?? ''
  if (!row && text === '')
    return refuse('basis.missing', {
      field: '/legalBasis',
      basis: [{ source: 'law', reference: 'Reg 12, 14', key: 'basis.duty_or_jurisdiction_only' }],
    })
  return [
    ...(row
      ? [
          {
            source: 'duty_list',
            reference: `duty/${row.id}`,
            key: 'basis.named_duty',
            params: { duty: row.duty, law: row.legalBasis },
          } as const,
        ]
      : []),
    ...(text === '' ? [] : [{ source: 'law', reference: text, key: 'basis.named_law' } as const]),
  ]
}
