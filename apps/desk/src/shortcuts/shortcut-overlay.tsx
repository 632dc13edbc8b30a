import { lazy, Suspense, useCallback, useState } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { useShortcut } from './shortcuts.ts'

const ShortcutWindow = lazy(async () => ({ default: (await import('./shortcut-window.tsx')).ShortcutWindow }))

/** Press `?`: everything that a key does here and now, and elsewhere. Fetched when somebody first asks. */
export function ShortcutOverlay() {
  const { say } = useTexts()
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never')
  const open = useCallback(() => setState('open'), [])
  useShortcut('?', say('shortcuts'), open)
  return (
    <>
      <button
        type="button"
        className="sy-icon sy-hint"
        title={say('shortcuts')}
        aria-label={say('shortcuts')}
        onClick={open}
      >
        <kbd>?</kbd>
      </button>
      {state !== 'never' && (
        <Suspense fallback={null}>
          <ShortcutWindow isOpen={state === 'open'} onClose={() => setState('closed')} />
        </Suspense>
      )}
    </>
  )
}
