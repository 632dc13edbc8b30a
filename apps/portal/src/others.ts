import { button, element } from './element.ts'
import { language, say } from './texts.ts'

interface JoinableOrder {
  readonly ticket: string
  readonly category: { readonly name: string } | null
  readonly place: { readonly name: string } | null
  readonly stageText: string
  readonly since: string
  readonly people: number
}

const pauseMs = 900
/** Fewer characters say too little to look for others. */
const leastCharacters = 8

/** Shows whether others nearby have brought the matter already; whoever wishes joins them and keeps their own number and say. */
export function startOthers(slot: HTMLElement, form: HTMLFormElement): void {
  const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement
  let timer = 0
  let lastAsked = ''
  const show = (items: readonly JoinableOrder[]): void => {
    if (field('joins').value !== '') return
    slot.replaceChildren(...(items.length === 0 ? [] : [offered(items, join)]))
  }
  const join = (item: JoinableOrder): void => {
    field('joins').value = item.ticket
    const undo = button(say('joinNot'), () => {
      field('joins').value = ''
      lastAsked = ''
      slot.replaceChildren()
      look()
    })
    slot.replaceChildren(
      element(
        'div',
        { class: 'note', role: 'status' },
        element('p', {}, say('joined', { matter: nameOf(item) })),
        undo,
      ),
    )
    undo.focus()
  }
  const look = (): void => {
    clearTimeout(timer)
    timer = window.setTimeout(async () => {
      const asked = JSON.stringify({
        words: field('words').value.trim(),
        ...(field('unitId').value ? { unitId: field('unitId').value } : {}),
      })
      if (
        asked === lastAsked ||
        field('words').value.trim().length < leastCharacters ||
        field('joins').value !== '' ||
        isSecret(form)
      )
        return
      lastAsked = asked
      const found = await find(asked)
      if (asked === lastAsked) show(found)
    }, pauseMs)
  }
  form.addEventListener('input', look)
  look()
}

/** What is reported in confidence is nobody else's matter. */
function isSecret(form: HTMLFormElement): boolean {
  const values = new FormData(form)
  return values.get('confidential') !== null || values.get('kind') === 'report'
}

function offered(items: readonly JoinableOrder[], join: (item: JoinableOrder) => void): HTMLElement {
  const line = (item: JoinableOrder): HTMLElement =>
    element(
      'li',
      {},
      element('strong', {}, nameOf(item)),
      element('span', {}, say('othersOf', { people: item.people, since: dayOf(item.since), stage: item.stageText })),
      button(say('join'), () => join(item)),
    )
  return element(
    'section',
    { class: 'others', 'aria-label': say('othersTitle'), 'aria-live': 'polite' },
    element('h2', {}, say('othersTitle')),
    element('p', { class: 'hint' }, say('othersLead')),
    element('ul', {}, ...items.map(line)),
  )
}

/** The last part of the class and the place: 楼道照明，桥东社区. */
function nameOf({ category, place }: JoinableOrder): string {
  return [category?.name.split(' > ').at(-1), place?.name].filter(Boolean).join(language === 'zh' ? '，' : ', ')
}

function dayOf(at: string): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium' }).format(new Date(at))
}

async function find(asked: string): Promise<readonly JoinableOrder[]> {
  const answer = await fetch('/api/v1/public/joinable-orders', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: asked,
  }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as { readonly items: readonly JoinableOrder[] }).items : []
}
