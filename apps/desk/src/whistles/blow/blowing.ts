import type { BasisView, Named } from '@shaoying/contract'

/** What the lists say about a matter: what may be blown, and who would come. */
export interface WhistleProposal {
  readonly situations: readonly {
    readonly id: string
    readonly name: string
    readonly nameEn: string
    readonly kind: string
    readonly everydayKind: string
  }[]
  readonly basis: readonly BasisView[]
  readonly units: readonly {
    readonly unit: Named
    readonly part: 'lead' | 'assist'
    readonly basis: readonly BasisView[]
  }[]
}

/** A unit on the form: proposed by the lists, or added with a reason. */
export interface CalledUnit {
  readonly unitId: string
  readonly name: string
  readonly part: 'lead' | 'assist'
  readonly isCalled: boolean
  readonly isListed: boolean
  readonly ask: string
  readonly reason: string
  readonly basis: readonly BasisView[]
}

export interface BlowForm {
  readonly callerUnitId: string
  readonly title: string
  readonly account: string
  readonly categoryId: string | null
  readonly situationId: string | null
  readonly pointName: string
  readonly position: { readonly longitude: number; readonly latitude: number } | null
  readonly radiusMetres: number | null
  readonly standard: string
  readonly overrideReason: string
  readonly kind: string | null
  readonly units: readonly CalledUnit[]
}

/** The form with what the lists propose: what the user already changed about a unit stays, units added by hand stay. */
export function withProposed(
  units: readonly CalledUnit[],
  proposed: WhistleProposal['units'],
  ask: string,
): readonly CalledUnit[] {
  const added = units.filter(({ isListed, unitId }) => !isListed && !proposed.some(({ unit }) => unit.id === unitId))
  const listed = proposed.map(({ unit, part, basis }): CalledUnit => {
    const before = units.find(({ unitId }) => unitId === unit.id)
    return {
      unitId: unit.id,
      name: unit.name,
      part,
      isCalled: before?.isCalled ?? true,
      isListed: true,
      ask: before?.ask ?? ask,
      reason: '',
      basis,
    }
  })
  return [...listed, ...added]
}

/** What a form can lack, by its label’s name in `whistleWords`. */
export type BlowGap = 'title' | 'whatHappened' | 'pointName' | 'standard' | 'whoComes' | 'ask' | 'whyThisUnit'

/** What must still be said before the whistle can be blown; empty when it can. */
export function gapsOf({ title, account, pointName, standard, units }: BlowForm): readonly BlowGap[] {
  const called = units.filter(({ isCalled }) => isCalled)
  const gaps: Readonly<Record<BlowGap, boolean>> = {
    title: title.trim() === '',
    whatHappened: account.trim() === '',
    pointName: pointName.trim() === '',
    whoComes: called.length === 0,
    ask: called.some(({ ask }) => ask.trim() === ''),
    whyThisUnit: called.some(({ isListed, reason }) => !isListed && reason.trim() === ''),
    standard: standard.trim() === '',
  }
  return (Object.keys(gaps) as BlowGap[]).filter((gap) => gaps[gap])
}

/** The body of `POST /api/v1/whistles/blow-at-once`. */
export function blowingOf(form: BlowForm, orderIds: readonly string[]): Record<string, unknown> {
  const {
    callerUnitId,
    title,
    account,
    categoryId,
    situationId,
    pointName,
    position,
    radiusMetres,
    standard,
    overrideReason,
    kind,
  } = form
  const called = form.units.filter(({ isCalled }) => isCalled)
  const leads = called.filter(({ part }) => part === 'lead').length
  return {
    callerUnitId,
    title: title.trim(),
    account: account.trim(),
    standard: standard.trim(),
    ...(categoryId ? { categoryId } : {}),
    ...(situationId ? { situationIds: [situationId] } : {}),
    ...(orderIds.length > 0 ? { orderIds } : {}),
    ...(overrideReason.trim() === '' ? {} : { overrideReason: overrideReason.trim() }),
    ...(kind ? { kind } : {}),
    point: { name: pointName.trim(), ...(position ? { position } : {}), ...(radiusMetres ? { radiusMetres } : {}) },
    units: called.map(({ unitId, ask, part, reason, isListed }) => ({
      unitId,
      ask: ask.trim(),
      ...(leads === 1 ? { part } : {}),
      ...(isListed ? {} : { reason: reason.trim() }),
    })),
  }
}
