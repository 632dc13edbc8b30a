const shown: Readonly<Record<string, string>> = { mod: 'Ctrl', alt: 'Alt', enter: 'Enter', escape: 'Esc' }

/** Keys as they stand on a keyboard. */
export function Keys({ keys }: { readonly keys: string }) {
  return keys.split(/[+ ]/u).map((key) => <kbd key={key}>{shown[key] ?? key.toUpperCase()}</kbd>)
}
