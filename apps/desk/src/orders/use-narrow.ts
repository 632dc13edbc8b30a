import { useSyncExternalStore } from 'react'

/** The width at which the style file turns to cards; paper is none of it, so that a print stays a table. */
const narrow = matchMedia('screen and (max-width: 860px)')

function subscribe(listen: () => void): () => void {
  narrow.addEventListener('change', listen)
  return () => narrow.removeEventListener('change', listen)
}

/** Whether this is a phone's width. For lists that would otherwise be drawn twice and hidden once. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches)
}
