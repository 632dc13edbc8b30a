import { dictionary } from '@zxcvbn-ts/language-common'

let known: ReadonlySet<string> | null = null
const shortestStem = 6
const mostAround = 4

/**
 * Whether the password stands in the list of those that were broken most often (49,000; ASVS 2.1.7), as it is or with up
 * to four digits and signs around it. The list comes with the installation: nothing is asked outside.
 */
export function isBrokenPassword(password: string): boolean {
  known ??= new Set(dictionary.passwords.map(String))
  const lower = password.toLowerCase()
  const stem = lower.replace(/^[^a-z]{0,4}/, '').replace(/[^a-z]{0,4}$/, '')
  return (
    known.has(lower) || (stem.length >= shortestStem && lower.length - stem.length <= mostAround && known.has(stem))
  )
}
