import { faultTexts, type FaultCode } from './fault-texts.ts'

/** One thing wrong in a pack: where it stands, what it is, what would be right. */
export interface PackFault {
  /** Path inside the pack folder. */
  readonly file: string
  /** Row as a spreadsheet shows it (1 is the header), or line of a YAML file; null for the whole file. */
  readonly row: number | null
  /** Column as the file names it, or path of a YAML value. */
  readonly column: string | null
  readonly code: FaultCode
  readonly params: Readonly<Record<string, string | number>>
  /** What would be right there, when that can be said. */
  readonly suggestion: string | null
  readonly message: { readonly zh: string; readonly en: string }
}

export interface FaultPlace {
  readonly file: string
  readonly row?: number | null
  readonly column?: string | null
}

function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

/** A fault with its sentences in both languages; a suggestion is added to them as a last half-sentence. */
export function packFault(
  place: FaultPlace,
  code: FaultCode,
  params: Readonly<Record<string, string | number>> = {},
  suggestion: string | null = null,
): PackFault {
  const text = faultTexts[code]
  const hint =
    suggestion === null ? { zh: '', en: '' } : { zh: `；应为：${suggestion}`, en: `; right would be: ${suggestion}` }
  return {
    file: place.file,
    row: place.row ?? null,
    column: place.column ?? null,
    code,
    params,
    suggestion,
    message: { zh: fill(text.zh, params) + hint.zh, en: fill(text.en, params) + hint.en },
  }
}

/** Faults in the order of reading: file, row, column. */
export function sortFaults(faults: readonly PackFault[]): readonly PackFault[] {
  return [...faults].sort(
    (a, b) =>
      a.file.localeCompare(b.file, 'en') ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.column ?? '').localeCompare(b.column ?? '', 'en'),
  )
}
