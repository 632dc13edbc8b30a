import { lazy, Suspense, useCallback, useState } from 'react'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts } from '../texts/use-texts.tsx'
import type { Place } from './places.ts'
import type { PaletteItem } from './use-finds.ts'

const PaletteWindow = lazy(async () => ({ default: (await import('./palette-window.tsx')).PaletteWindow }))

/** Ctrl+K, or its button: the window is fetched when somebody first asks for it. */
export function CommandPalette({
  places,
  actions,
}: {
  readonly places: readonly Place[]
  readonly actions: readonly PaletteItem[]
}) {
  const { say } = useTexts()
  const [opened, setOpened] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const open = useCallback(() => (setOpened((before) => before + 1), setOpen(true)), [])
  useShortcut('mod+k', say('palette'), open)
  return (
    <>
      <button type="button" className="sy-search" onClick={open}>
        <span>{say('palette')}</span>
        <span className="sy-hint">
          <kbd>Ctrl</kbd>
          <kbd>K</kbd>
        </span>
      </button>
      {opened > 0 && (
        <Suspense fallback={null}>
          <PaletteWindow
            key={opened}
            isOpen={isOpen}
            onClose={() => setOpen(false)}
            places={places}
            actions={actions}
          />
        </Suspense>
      )}
    </>
  )
}
