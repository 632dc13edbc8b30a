import { pageFrame, type PageContext } from '@shaoying/portal'
import { languages, type Language } from '@shaoying/contract'
import { Type } from 'typebox'
import type { RateClass } from '../settings/rate-classes.ts'
import { route, type AuditName, type Route, type RouteInput } from '../routes/route.ts'
import type { ServerParts } from '../server-parts.ts'
import type { FormValues } from './petition-of-form.ts'

/** One request for a page, with what the page needs to be drawn. */
export interface PageInput extends Pick<RouteInput, 'requestId' | 'now' | 'params'> {
  readonly context: PageContext
  /** What the form sent, or what stands behind the `?`. */
  readonly values: FormValues
}

interface Drawn {
  readonly page: Parameters<typeof pageFrame>[0]
  /** Default 200. */
  readonly status?: number
}

export interface PageRow {
  readonly method: 'GET' | 'POST'
  /** Without language; with `{articleId}` for parameters. */
  readonly path: `/${string}`
  readonly audit: AuditName
  readonly summary: string
  readonly rate?: RateClass
  draw(input: PageInput, parts: ServerParts): Promise<Drawn> | Drawn
}

const longestValue = 10_000
const Values = Type.Object({}, { additionalProperties: Type.String({ maxLength: longestValue }) })

/** A page's row in every language: Chinese at its path, English below `/en`. Everybody may see it. */
export function pageRoutes(row: PageRow, assets: PageContext['assets']): readonly Route[] {
  return languages.map((language) => {
    const path: `/${string}` = language === 'zh' ? row.path : `/${language}${row.path === '/' ? '' : row.path}`
    return route({
      method: row.method,
      path,
      permission: 'public',
      audit: `${row.audit}_${language}`,
      tag: 'Portal',
      summary: row.summary,
      isPage: true,
      large: true,
      ...(row.rate ? { rate: row.rate } : {}),
      params: Type.Object({}, { additionalProperties: Type.String() }),
      query: Values,
      ...(row.method === 'POST' ? { body: Values } : {}),
      handler: async (input, parts) => {
        const context = contextOf(
          language,
          row.path.replace(/\{(\w+)\}/g, (_, name: string) => (input.params as FormValues)[name] ?? ''),
          input.now,
          assets,
          parts,
        )
        const { page, status = 200 } = await row.draw(
          { ...input, context, values: (row.method === 'POST' ? input.body : input.query) as FormValues },
          parts,
        )
        return { write: (reply) => reply.code(status).type('text/html; charset=utf-8').send(pageFrame(page, context)) }
      },
    })
  })
}

/** How a page is drawn in a city today. */
export function contextOf(
  language: Language,
  path: string,
  now: string,
  assets: PageContext['assets'],
  { city }: ServerParts,
): PageContext {
  const { settings } = city.registry.today(now).rules.pack
  return {
    language,
    city: language === 'zh' ? settings.name : settings.nameEn,
    hotlineNumber: settings.hotlineNumber,
    zoneOffsetMinutes: settings.zoneOffsetMinutes,
    path,
    assets,
    more: [
      { path: '/open/bulletins', name: language === 'zh' ? '考评通报' : 'Bulletins' },
      { path: '/open/figures', name: language === 'zh' ? '诉求统计' : 'Figures' },
    ],
  }
}
