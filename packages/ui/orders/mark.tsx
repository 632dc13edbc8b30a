import type { ReactNode } from 'react'
import './mark.css'

export type Tone = 'plain' | 'new' | 'busy' | 'soon' | 'late' | 'done' | 'apart'

/** A word with a dot of colour. The word keeps the page's own colour, so that it can be read in light and dark. */
export function Mark({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`sy-mark sy-mark-${tone}`}>{children}</span>
}
