/** Everything that says who a petitioner is or how to reach them; only the vault holds it. */
export interface PersonalData {
  readonly name?: string | undefined
  /** Normalised by `normalisePhone`. */
  readonly phone?: string | undefined
  /** Where to call back, when it is another number. */
  readonly callbackPhone?: string | undefined
  /** Their own door: building, unit, room. */
  readonly door?: string | undefined
  readonly identityNumber?: string | undefined
  readonly email?: string | undefined
}

/** The same, with everything hidden that is not needed to recognise it. */
export type MaskedPersonalData = { readonly [Field in keyof PersonalData]?: string }

/** 张三丰 → 张**; 13812345678 → 138****5678; a door becomes `***`. */
export function maskPersonalData(data: PersonalData): MaskedPersonalData {
  const masks: Readonly<Record<keyof PersonalData, (text: string) => string>> = {
    name: (text) => `${[...text][0] ?? ''}${'*'.repeat(Math.max(1, [...text].length - 1))}`,
    phone: maskNumber,
    callbackPhone: maskNumber,
    door: () => '***',
    identityNumber: maskNumber,
    email: (text) => `${text.slice(0, 1)}***${text.slice(text.lastIndexOf('@'))}`,
  }
  const given = Object.entries(data) as [keyof PersonalData, string | undefined][]
  return Object.fromEntries(given.filter(([, text]) => text).map(([field, text]) => [field, masks[field](text!)]))
}

function maskNumber(text: string): string {
  if (text.length < 8) return `${text.slice(0, 1)}***`
  return `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`
}
