import { element } from './element.ts'
import { say } from './texts.ts'

interface PlaceHit {
  readonly id: string
  readonly name: string
  readonly within: readonly { readonly name: string }[]
}

const pauseMs = 250

/** A box that finds streets and communities by part of their name; what is chosen goes with the form. */
export function startPlaceSearch(place: HTMLElement, form: HTMLFormElement): void {
  const chosen = form.elements.namedItem('unitId') as HTMLInputElement
  const box = element('input', {
    id: 'unit',
    type: 'text',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'unit-hits',
    'aria-describedby': 'unit-hint',
    autocomplete: 'off',
    maxlength: '60',
  })
  const list = element('ul', {
    id: 'unit-hits',
    role: 'listbox',
    'aria-label': say('places'),
    class: 'options',
    hidden: '',
  })
  const said = element('p', { class: 'hint', role: 'status' })
  place.append(
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'unit' }, say('place')),
      element('p', { class: 'hint', id: 'unit-hint' }, say('placeHint')),
      box,
      list,
      said,
    ),
  )
  let hits: readonly PlaceHit[] = []
  let at = -1
  let timer = 0

  const show = (found: readonly PlaceHit[]): void => {
    hits = found
    at = -1
    list.replaceChildren(
      ...found.map((hit, index) => {
        const option = element('li', { role: 'option', id: `unit-hit-${index}`, 'aria-selected': 'false' }, nameOf(hit))
        option.addEventListener('mousedown', (event) => (event.preventDefault(), choose(index)))
        return option
      }),
    )
    list.hidden = found.length === 0
    box.setAttribute('aria-expanded', String(found.length > 0))
    box.removeAttribute('aria-activedescendant')
  }
  const mark = (index: number): void => {
    at = (index + hits.length) % hits.length
    for (const [position, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(position === at))
    box.setAttribute('aria-activedescendant', `unit-hit-${at}`)
  }
  const choose = (index: number): void => {
    const hit = hits[index]!
    chosen.value = hit.id
    box.value = nameOf(hit)
    show([])
    form.dispatchEvent(new Event('input'))
  }
  box.addEventListener('input', () => {
    chosen.value = ''
    clearTimeout(timer)
    timer = window.setTimeout(async () => {
      const typed = box.value.trim()
      const found = typed === '' ? [] : await find(typed)
      if (box.value.trim() !== typed) return
      show(found)
      said.textContent = typed !== '' && found.length === 0 ? say('noPlace') : ''
    }, pauseMs)
  })
  box.addEventListener('keydown', (event) => {
    if (list.hidden) return
    if (event.key === 'ArrowDown') mark(at + 1)
    else if (event.key === 'ArrowUp') mark(at - 1)
    else if (event.key === 'Enter' && at >= 0) choose(at)
    else if (event.key === 'Escape') show([])
    else return
    event.preventDefault()
  })
  box.addEventListener('blur', () => show([]))
}

/** 桥东社区（桥头街道）: where it is, not only how it is called. */
function nameOf({ name, within }: PlaceHit): string {
  const around = within.map((unit) => unit.name).join(' · ')
  return around === '' ? name : `${name}（${around}）`
}

async function find(typed: string): Promise<readonly PlaceHit[]> {
  const answer = await fetch(`/api/v1/public/places?q=${encodeURIComponent(typed)}`).catch(() => null)
  return answer?.ok ? ((await answer.json()) as { readonly items: readonly PlaceHit[] }).items : []
}
