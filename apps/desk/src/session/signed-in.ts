import type { SessionView } from '@shaoying/contract'
import { createContext, useContext } from 'react'

export const SignedInContext = createContext<SessionView | null>(null)

/** Whose desk this is. Throws outside the shell: there is no desk without somebody. */
export function useSignedIn(): SessionView {
  const session = useContext(SignedInContext)
  if (!session) throw new Error('useSignedIn is for pages inside the shell')
  return session
}
