import type { JsonSchema } from '@shaoying/ui'
import { useQuery } from '@tanstack/react-query'
import { request } from './request.ts'

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>> }
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

/** The API's own description; fetched once. */
export function useOpenApi(): OpenApi | null {
  return useQuery({ queryKey: ['openapi'], queryFn: () => request<OpenApi>('/api/openapi.json'), staleTime: Infinity }).data ?? null
}

/** Input shapes of the API, by path: forms are drawn from what the server itself says it takes. */
export function useInputSchema(path: string): JsonSchema | null {
  return useOpenApi()?.paths[path]?.['post']?.requestBody?.content?.['application/json']?.schema ?? null
}
