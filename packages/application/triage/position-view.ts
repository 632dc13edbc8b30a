import { fillText, positionTexts, type BasisView, type Language } from '@shaoying/contract'
import { areaAt, type CityRules, type Position } from '@shaoying/domain'
import { unitNamed } from '../queries/names.ts'

/** What the city's boundaries say of a position. */
export interface Located {
  /** Null: in no district, or too near to a border to say. */
  readonly districtId: string | null
  /** Null: the city gives no boundaries of streets away, or it lies in none. */
  readonly streetId: string | null
  /** Streets that it may as well lie in, being so near to their border. */
  readonly orElse: readonly string[]
}

/** A telephone is off by so much between houses; a border that is nearer is no evidence. */
const streetToleranceMetres = 50
/** Boundaries of districts are published more coarsely than they are. */
const districtToleranceMetres = 500

export function locate({ pack: { map }, directory }: CityRules, position: Position): Located {
  const street = areaAt(map.streets, position, streetToleranceMetres)
  const district = areaAt(map.districts, position, districtToleranceMetres)
  const ofStreet = street.id === null ? null : (directory.districtOf(street.id)?.id ?? null)
  return {
    streetId: street.id,
    orElse: street.orElse,
    districtId: ofStreet ?? (district.orElse.length === 0 ? district.id : null),
  }
}

/** What the position was taken for, in words; also that nothing could be made of it. */
export function positionBasis(located: Located | null, rules: CityRules, language: Language): readonly BasisView[] {
  if (located === null) return []
  const named = (ids: readonly string[]): string =>
    ids.map((id) => unitNamed(id, rules).name).join(language === 'zh' ? '、' : ', ')
  const { streetId, districtId, orElse } = located
  const [key, units] =
    streetId !== null && orElse.length > 0
      ? (['border', [streetId, ...orElse]] as const)
      : streetId !== null
        ? (['street', [streetId]] as const)
        : districtId !== null
          ? (['district', [districtId]] as const)
          : (['nowhere', []] as const)
  return [
    {
      source: 'position',
      reference: streetId ?? districtId ?? '',
      text: fillText(positionTexts[key], { units: named(units) }, language),
    },
  ]
}
