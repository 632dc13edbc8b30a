import type { JsonSchema } from '@shaoying/ui'
import { useQuery } from '@tanstack/react-query'
import { useTexts, type Language } from '../texts/use-texts.tsx'
import { request } from './request.ts'

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>> }
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

function useDescription() {
  return useQuery({ queryKey: ['openapi'], queryFn: () => request<OpenApi>('/api/openapi.json'), staleTime: Infinity })
}

/** The API's own description; fetched once. */
export function useOpenApi(): OpenApi | null {
  return useDescription().data ?? null
}

/** False until it is known how high the forms are, or that they cannot be: what stands below them waits on a phone. */
export function useFormsKnown(): boolean {
  return !useDescription().isPending
}

/** Input shapes of the API, by path: forms are drawn from what the server itself says it takes. */
export function useInputSchema(path: string): JsonSchema | null {
  return useOpenApi()?.paths[path]?.['post']?.requestBody?.content?.['application/json']?.schema ?? null
}

/** What the API calls a command to an order, in the user's language. */
export function useActionTitles(): (command: string) => string {
  const { language } = useTexts()
  const paths = useOpenApi()?.paths ?? {}
  return (command) =>
    titleIn(
      paths[`/api/v1/orders/{orderId}/${command.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`]?.[
        'post'
      ]?.summary ?? command,
      language,
    )
}

/** Summaries say it twice: `Register a person 登记人员`. */
export function titleIn(summary: string, language: Language): string {
  const at = summary.search(/\p{Script=Han}/u)
  const [english, chinese] = at < 0 ? [summary, ''] : [summary.slice(0, at).trim(), summary.slice(at)]
  return (language === 'zh' ? chinese : english) || summary
}
