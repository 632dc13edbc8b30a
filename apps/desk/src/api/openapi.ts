import type { JsonSchema } from '@shaoying/ui'
import { useQuery } from '@tanstack/react-query'
import { request } from './request.ts'

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>> } }>>>>
}

/** Input shapes of the API, by path: forms are drawn from what the server itself says it takes. */
export function useInputSchema(path: string): JsonSchema | null {
  const { data } = useQuery({ queryKey: ['openapi'], queryFn: () => request<OpenApi>('/api/openapi.json'), staleTime: Infinity })
  return data?.paths[path]?.['post']?.requestBody?.content?.['application/json']?.schema ?? null
}
