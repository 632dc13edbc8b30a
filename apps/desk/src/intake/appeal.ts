/** What the form holds, as typed; parts may be missing until it is sent. */
export interface AppealForm {
  readonly kind?: string
  readonly channel?: string
  readonly title?: string
  readonly words?: string
  readonly petitioner?: {
    readonly sort?: string
    readonly name?: string
    readonly phone?: string
    readonly anonymous?: boolean
    readonly contactSecret?: boolean
    readonly callbackPhone?: string
    readonly door?: string
    readonly identityNumber?: string
  }
  readonly place?: {
    readonly unitId?: string
    readonly point?: string
    readonly position?: { readonly longitude: number; readonly latitude: number } | undefined
  }
  readonly categoryId?: string
  readonly emergency?: boolean
  readonly confidential?: boolean
  readonly reportedUnitIds?: readonly string[]
  readonly tags?: readonly string[]
  readonly answer?: string
  /** Further matters of the same call; each becomes an order of its own, linked to the first. */
  readonly matters?: readonly Matter[]
}

export interface Matter {
  readonly words?: string
  readonly categoryId?: string
  readonly place?: { readonly unitId?: string }
}

const titleLength = 60

/** The body of `POST /api/v1/orders`: without what is empty, and with the first sentence for a title where none was typed. */
export function registrationOf({
  kind = 'help_request',
  title,
  words,
  petitioner = {},
  answer: _answer,
  matters: _matters,
  ...rest
}: AppealForm): Record<string, unknown> {
  const { anonymous, sort, ...person } = petitioner
  const given = filled(person) as Record<string, unknown> | undefined
  const text = words?.trim() ?? ''
  return filled({
    ...rest,
    kind,
    words: text,
    title: title?.trim() || firstSentence(text),
    petitioner: {
      ...(anonymous ? {} : given),
      sort: anonymous || given === undefined ? 'anonymous' : (sort ?? 'person'),
    },
  }) as Record<string, unknown>
}

/** The further matters as the API takes them; those without words are none. Each lies where the first does unless it says otherwise. */
export function mattersOf({
  matters = [],
  kind = 'help_request',
  place,
}: AppealForm): readonly Record<string, unknown>[] {
  return matters
    .filter(({ words }) => words?.trim())
    .map((matter) => ({
      ...(filled({ ...matter, place: filled(matter.place) ?? place }) as Record<string, unknown>),
      kind,
      title: firstSentence(matter.words!),
    }))
}

/** Up to the first full stop or line end, and no longer than a title may be. */
function firstSentence(text: string): string {
  const [first = ''] = text.trim().split(/[。！？!?\n；;]/u)
  return [...first.trim()].slice(0, titleLength).join('')
}

/** Drops empty texts, lists and objects; undefined when nothing is left. False is kept only where it stands alone. */
function filled(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (value === null || value === undefined || value === false) return undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value
  if (typeof value !== 'object') return value
  const kept = Object.entries(value)
    .map(([key, item]) => [key, filled(item)] as const)
    .filter(([, item]) => item !== undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}
