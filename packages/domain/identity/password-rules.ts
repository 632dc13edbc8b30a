import { refuse, type Refusal } from '../kernel/refusal.ts'

/** Length is what counts (NIST SP 800-63B); what people would guess first is out. */
export interface PasswordRules {
  /** Shortest, in characters. */
  readonly minLength: number
}

/** Longer ones would only cost time to hash. */
export const longestPassword = 200
const fewestDistinct = 5

/** Words that passwords of many sites begin with; a password that is one of them with digits or signs around is none. */
const plainWords: readonly string[] = [
  'password',
  'passw0rd',
  'qwerty',
  'qwertyuiop',
  'asdfgh',
  'zxcvbn',
  'admin',
  'administrator',
  'welcome',
  'letmein',
  'iloveyou',
  'woaini',
  'changeme',
  'abc',
  'abcd',
  'abcdef',
  'test',
  'guest',
  'root',
  'user',
  'login',
  'mima',
  'beijing',
  'shaoying',
  'hotline',
]

/**
 * May this be somebody's password? Refuses with `password.too_short`, `password.too_long`, `password.too_plain`,
 * `password.holds_name`.
 */
export function checkPassword(
  password: string,
  of: { readonly login: string; readonly name: string },
  { minLength }: PasswordRules,
): Refusal | null {
  const characters = [...password]
  if (characters.length < minLength) return refuse('password.too_short', { params: { minLength }, field: '/password' })
  if (characters.length > longestPassword)
    return refuse('password.too_long', { params: { longest: longestPassword }, field: '/password' })
  const lower = password.toLowerCase()
  const names = [of.login.toLowerCase(), of.name.toLowerCase()].filter((name) => [...name].length > 2)
  if (names.some((name) => lower.includes(name))) return refuse('password.holds_name', { field: '/password' })
  const letters = lower.replaceAll(/[^a-z]/g, '')
  const isPlain =
    new Set(characters).size < fewestDistinct ||
    (plainWords.includes(letters) && characters.length < letters.length + minLength) ||
    isRun(characters)
  return isPlain ? refuse('password.too_plain', { field: '/password' }) : null
}

/** `1234567890`, `abcdefghij` and the like, up or down. */
function isRun(characters: readonly string[]): boolean {
  const steps = characters
    .slice(1)
    .map((character, index) => character.codePointAt(0)! - characters[index]!.codePointAt(0)!)
  const same = Math.max(...[1, -1].map((step) => steps.filter((taken) => taken === step).length))
  return same >= steps.length - 1
}
