import type { SignInRules } from '@shaoying/application'

/** Safe defaults of signing in; a city's own length of sessions comes from its settings. */
export const signInRules: SignInRules = {
  mostFailures: 8,
  lockMinutes: 15,
  sessionHours: 12,
  idleMinutes: 240,
  refusalMs: 300,
  password: { minLength: 10 },
}
