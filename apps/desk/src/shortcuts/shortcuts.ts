import { useEffect, useSyncExternalStore } from 'react'

export interface Shortcut {
  /** `mod+k`, `f8`, `j`, `?`, or two keys one after the other: `g i`. `mod` is Ctrl, on a Mac Command. */
  readonly keys: string
  readonly label: string
  readonly run: () => void
}

let known: readonly Shortcut[] = []
const listeners = new Set<() => void>()
const patienceMs = 900
let pending = ''
let pendingUntil = 0

/** Makes a shortcut work, and stand in the overlay, for as long as the part that asks is on the screen. */
export function useShortcut(keys: string, label: string, run: (() => void) | null): void {
  useEffect(() => {
    if (!run || keys === '') return
    const shortcut = { keys, label, run }
    change([...known, shortcut])
    return () => change(known.filter((other) => other !== shortcut))
  }, [keys, label, run])
}

/** What works now, for the overlay. */
export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    () => known,
  )
}

/** Listens for all of them; once, in the shell. */
export function useShortcutKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const name = nameOf(event)
      if (name === null || (isTyping(event.target) && !/^(mod\+|alt\+|f\d)/u.test(name))) return
      const two = event.timeStamp < pendingUntil ? `${pending} ${name}` : ''
      const hit = known.findLast(({ keys }) => keys === two) ?? known.findLast(({ keys }) => keys === name)
      pending = hit ? '' : name
      pendingUntil = event.timeStamp + patienceMs
      if (!hit) return
      event.preventDefault()
      hit.run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function change(next: readonly Shortcut[]): void {
  known = next
  listeners.forEach((listener) => listener())
}

function nameOf({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): string | null {
  // While an input method is composing Chinese, keys belong to it.
  if (isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(key)) return null
  return `${ctrlKey || metaKey ? 'mod+' : ''}${altKey ? 'alt+' : ''}${key.toLowerCase()}`
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}
