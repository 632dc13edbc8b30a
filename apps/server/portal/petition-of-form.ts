import type { SubmitPetitionInput } from '@shaoying/contract'

/** What a form sends: every field a text, those left empty too. */
export type FormValues = Readonly<Record<string, string>>

const titleLength = 60
const sentenceEnd = /[。！？!?；;\n]/u

/** What stands in the portal's form as the API takes it. The first sentence is the title; whoever leaves nothing of themselves is anonymous. */
export function petitionOfForm(values: FormValues): SubmitPetitionInput {
  const given = (name: string): string => (values[name] ?? '').trim()
  const words = given('words')
  const known = Object.fromEntries(
    ['name', 'phone', 'door'].map((name) => [name, given(name)] as const).filter(([, value]) => value !== ''),
  )
  const isKnown = 'phone' in known || 'name' in known
  const position = positionOf(given('longitude'), given('latitude'))
  const place = {
    ...(given('unitId') ? { unitId: given('unitId') } : {}),
    ...(given('point') ? { point: given('point') } : {}),
    ...(position ? { position } : {}),
  }
  return {
    kind: given('kind') as SubmitPetitionInput['kind'],
    title: titleOf(words),
    words,
    petitioner: {
      sort: isKnown ? 'person' : 'anonymous',
      ...known,
      ...(isKnown && values['contactSecret'] !== undefined ? { contactSecret: true } : {}),
    },
    ...(Object.keys(place).length > 0 ? { place } : {}),
    ...(values['confidential'] === undefined ? {} : { confidential: true }),
    ...(given('joins') ? { joins: given('joins') } : {}),
  }
}

/** The first sentence, cut by characters as people count them. */
function titleOf(words: string): string {
  return [...(words.split(sentenceEnd)[0] ?? '').trim()].slice(0, titleLength).join('')
}

function positionOf(
  longitude: string,
  latitude: string,
): { readonly longitude: number; readonly latitude: number } | null {
  return longitude === '' || latitude === '' ? null : { longitude: Number(longitude), latitude: Number(latitude) }
}

const fields: readonly (readonly [pointer: string, field: string])[] = [
  ['/words', 'words'],
  ['/title', 'words'],
  ['/kind', 'kind'],
  ['/petitioner/phone', 'phone'],
  ['/petitioner/name', 'name'],
  ['/petitioner/door', 'door'],
  ['/place/point', 'point'],
]

/** The field of the form that a place in the API's input came from; `form` when it is none of them. */
export function fieldOf(pointer: string): string {
  return fields.find(([start]) => pointer.startsWith(start))?.[1] ?? 'form'
}
