/** What may stand in braces in a template, by its name in either language; the order fills it in. */
export const templatePlaceholders = {
  number: { zh: '编号', en: 'number' },
  title: { zh: '事项', en: 'matter' },
  unit: { zh: '承办单位', en: 'unit' },
  place: { zh: '地点', en: 'place' },
  category: { zh: '分类', en: 'category' },
  today: { zh: '今日', en: 'today' },
} as const

export type TemplatePlaceholder = keyof typeof templatePlaceholders
export type TemplateValues = Readonly<Record<TemplatePlaceholder, string>>

const braces = /\{([^{}]{1,40})\}/gu
const byName: ReadonlyMap<string, TemplatePlaceholder> = new Map(
  Object.entries(templatePlaceholders).flatMap(([key, { zh, en }]) =>
    [key, zh, en].map((name) => [name, key as TemplatePlaceholder]),
  ),
)

/** Names in braces that no order fills in, each once. What stands in square brackets is for the writer and is left alone. */
export function unknownPlaceholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(braces)].map(([, name]) => name!.trim()).filter((name) => !byName.has(name)))]
}

/** The text with what the order says; what the order does not say stays in braces, so that it is seen. */
export function fillTemplate(text: string, values: TemplateValues): string {
  return text.replace(braces, (whole, name: string) => {
    const key = byName.get(name.trim())
    return (key && values[key]) || whole
  })
}

/** Places the writer still has to fill in: `[处理时间]`, `［处理时间］`, or a name in braces that the order left empty. */
export function openPlaces(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/[[［]([^\][［］]{1,40})[\]］]|\{([^{}]{1,40})\}/gu)].map(([whole]) => whole))]
}
