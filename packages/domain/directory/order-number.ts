import type { CivilDate } from '../kernel/instant.ts'

const part = /\{(date|number:\d+)\}/g

/** True when the format holds `{date}` and one `{number:N}` once each, so that numbers never repeat. */
export function isOrderNumberFormat(format: string): boolean {
  const parts = [...format.matchAll(part)].map((match) => match[1]?.split(':')[0])
  return parts.length === 2 && new Set(parts).size === 2 && !/[{}]/.test(format.replace(part, ''))
}

/**
 * The number people quote. `BJ{date}{number:6}` on 2026-11-21 for the 42nd order gives `BJ20261121000042`.
 * A day with more orders than the width allows gets longer numbers, not repeated ones.
 */
export function formatOrderNumber(format: string, onDate: CivilDate, number: number): string {
  return format.replace(part, (_, name: string) => {
    if (name === 'date') return onDate.replaceAll('-', '')
    return String(number).padStart(Number(name.slice('number:'.length)), '0')
  })
}
