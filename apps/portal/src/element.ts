/** A piece of the page; text is text and never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Readonly<Record<string, string>> = {}, ...inside: readonly (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...inside)
  return made
}

/** Keeps the button still while work is under way and says what came of it. */
export async function working(form: HTMLFormElement, answer: HTMLElement, work: () => Promise<void>): Promise<void> {
  const button = form.querySelector('button')
  button?.setAttribute('disabled', '')
  try {
    await work()
  } catch (error) {
    answer.textContent = error instanceof Error ? error.message : String(error)
  } finally {
    button?.removeAttribute('disabled')
  }
}
