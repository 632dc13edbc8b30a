import type { CityRules, Doer } from '@shaoying/domain'

/** Whoever sits at the machine takes matters down in the hotline's name; the trace says so. */
export function commandLineDoer({ directory, pack }: CityRules): Doer {
  const hotline = pack.units.find(({ kind }) => kind === 'hotline_agency') ?? directory.root
  return {
    kind: 'person',
    actor: {
      personId: 'command-line',
      roles: [],
      postings: [{ unitId: hotline.id, unitKind: hotline.kind, role: 'call_taker', fromOn: '0001-01-01' }],
    },
  }
}
