import { refusalTexts, statusTitles, problemStatus, type Language } from '@shaoying/contract'
import { chineseIntroduction } from './chinese-texts.ts'
import { escapeHtml, proseHtml } from './html.ts'
import { descriptionIn, fieldIn, summaryIn } from './in-chinese.ts'
import { schemaRows, typeText, type SchemaNode } from './schema-rows.ts'

interface Operation {
  readonly operationId?: string
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema?: SchemaNode
    readonly description?: string
  }[]
  readonly requestBody?: {
    readonly content?: Readonly<
      Record<
        string,
        {
          readonly schema?: SchemaNode
          readonly example?: unknown
          readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>
        }
      >
    >
  }
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: SchemaNode }>> }>
  >
}

interface ApiDocument {
  readonly info: { readonly title: string; readonly description?: string }
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Place {
  readonly method: string
  readonly path: string
  readonly operation: Operation
}

const words = {
  zh: {
    skip: '跳到正文',
    contents: '目录',
    document: 'OpenAPI 文档',
    parameters: '参数',
    body: '请求内容',
    answer: '答复',
    example: '示例',
    codes: '拒绝与错误代码',
    name: '名称',
    type: '类型',
    meaning: '说明',
    needed: '必填',
    status: '状态',
    sentence: '用语',
  },
  en: {
    skip: 'To the text',
    contents: 'Contents',
    document: 'The OpenAPI document',
    parameters: 'Parameters',
    body: 'Body',
    answer: 'Answer',
    example: 'Example',
    codes: 'Codes of refusals and faults',
    name: 'Name',
    type: 'Type',
    meaning: 'Meaning',
    needed: 'needed',
    status: 'Status',
    sentence: 'Sentence',
  },
} as const

const others = {
  zh: { language: 'en', lang: 'en', words: 'This page in English' },
  en: { language: 'zh', lang: 'zh-CN', words: '本页中文版' },
} as const

/** The OpenAPI document as one page: no script, no request to anywhere else. */
export function renderApiPage(document: unknown, language: Language): string {
  const { info, paths = {} } = document as ApiDocument
  const places = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): Place => ({ method, path, operation })),
  )
  const tags = [...new Set(places.map(({ operation }) => operation.tags?.[0] ?? ''))]
  const text = words[language]
  const other = others[language]
  const contents = tags
    .map((tag) => `<li><a href="#${anchor(tag)}">${escapeHtml(summaryIn(tag, language))}</a></li>`)
    .join('')
  const chapters = tags.map(
    (tag) =>
      `<h2 id="${anchor(tag)}">${escapeHtml(summaryIn(tag, language))}</h2>${places
        .filter(({ operation }) => (operation.tags?.[0] ?? '') === tag)
        .map((place) => operationHtml(place, language))
        .join('')}`,
  )
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(info.title)} API</title><link rel="stylesheet" href="/api/docs.css"></head><body><a class="skip" href="#text">${text.skip}</a><main id="text"><h1>${escapeHtml(info.title)} API</h1>${proseHtml(language === 'zh' ? chineseIntroduction : (info.description ?? ''))}<p lang="${other.lang}"><a href="/api/docs?language=${other.language}">${other.words}</a></p><p><a href="/api/openapi.json">${text.document}</a></p><nav aria-label="${text.contents}"><ul>${contents}<li><a href="#codes">${text.codes}</a></li></ul></nav>${chapters.join('')}${codesHtml(language)}</main></body></html>`
}

function operationHtml({ method, path, operation }: Place, language: Language): string {
  const text = words[language]
  const body = operation.requestBody?.content?.['application/json']
  const success = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'))
  const answer = success?.[1].content?.['application/json']?.schema
  const example = body?.example ?? Object.values(body?.examples ?? {})[0]?.value ?? body?.schema?.examples?.[0]
  const parameters = (operation.parameters ?? []).map(({ name, in: where, required, schema, description }) => ({
    name: `${name} (${where})`,
    type: typeText(schema ?? {}),
    isNeeded: required === true,
    description: fieldIn(description ?? schema?.description ?? '', language),
  }))
  return [
    `<section class="operation" id="${escapeHtml(operation.operationId ?? anchor(`${method}-${path}`))}"><h3><span class="method">${method.toUpperCase()}</span> ${escapeHtml(path)}</h3><p><strong>${escapeHtml(summaryIn(operation.summary ?? '', language))}</strong></p>${proseHtml(descriptionIn(operation.description ?? '', language))}`,
    table(text.parameters, parameters, language),
    table(text.body, schemaRows(body?.schema ?? {}, language), language),
    example === undefined
      ? ''
      : `<h4>${text.example}</h4><pre><code>${escapeHtml(JSON.stringify(example, null, 2))}</code></pre>`,
    folded(`${text.answer} ${success?.[0] ?? ''}`, table(text.answer, schemaRows(answer ?? {}, language), language)),
    '</section>',
  ].join('')
}

/** Answers are long: they open when they are asked for. */
function folded(summary: string, content: string): string {
  return content === '' ? '' : `<details><summary>${escapeHtml(summary)}</summary>${content}</details>`
}

function table(caption: string, rows: ReturnType<typeof schemaRows>, language: Language): string {
  const text = words[language]
  if (rows.length === 0) return ''
  const line = ({ name, type, isNeeded, description }: (typeof rows)[number]) =>
    `<tr><td><code>${escapeHtml(name)}</code>${isNeeded ? ` <small>${text.needed}</small>` : ''}</td><td><code>${escapeHtml(type)}</code></td><td>${escapeHtml(description)}</td></tr>`
  return `<div class="wide"><table><caption>${escapeHtml(caption)}</caption><thead><tr><th scope="col">${text.name}</th><th scope="col">${text.type}</th><th scope="col">${text.meaning}</th></tr></thead><tbody>${rows.map(line).join('')}</tbody></table></div>`
}

/** Every problem's `type` leads here. */
function codesHtml(language: Language): string {
  const text = words[language]
  const line = (code: string) =>
    `<tr id="${escapeHtml(code)}"><td><code>${escapeHtml(code)}</code></td><td>${problemStatus({ code })} ${escapeHtml(statusTitles[problemStatus({ code })]?.[language] ?? '')}</td><td>${escapeHtml(refusalTexts[code]![language])}</td></tr>`
  return `<h2 id="codes">${text.codes}</h2><div class="wide"><table><thead><tr><th scope="col">code</th><th scope="col">${text.status}</th><th scope="col">${text.sentence}</th></tr></thead><tbody>${Object.keys(refusalTexts).sort().map(line).join('')}</tbody></table></div>`
}

function anchor(text: string): string {
  return `tag-${text.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
}
