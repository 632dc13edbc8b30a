import { startFiles } from './files.ts'
import { startSubmission } from './submission.ts'
import { startTracking } from './tracking.ts'

const islands: Readonly<Record<string, (element: HTMLElement) => void>> = {
  submission: (form) => startSubmission(form as HTMLFormElement, showDocument),
  tracking: (form) => startTracking(form as HTMLFormElement),
  files: startFiles,
}

/** Makes the marked parts of a page more comfortable; without this they work too. */
export function startIslands(within: ParentNode): void {
  for (const element of within.querySelectorAll<HTMLElement>('[data-island]'))
    islands[element.dataset['island'] ?? '']?.(element)
}

/** Shows a page that the server has drawn in place of this one, as if the form had been sent by the browser. */
function showDocument(markup: string): void {
  const drawn = new DOMParser().parseFromString(markup, 'text/html')
  const main = drawn.querySelector('main')
  if (!main) return
  document.title = drawn.title
  document.querySelector('main')!.replaceWith(main)
  startIslands(main)
  main.focus()
  scrollTo(0, 0)
}
