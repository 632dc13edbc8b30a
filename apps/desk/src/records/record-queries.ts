import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { titleIn, useOpenApi } from '../api/openapi.ts'
import { request } from '../api/request.ts'
import type { Language } from '../texts/use-texts.tsx'
import type { RecordKindRow } from './record-kinds.ts'

/** A record as the API shows it; its kind decides what stands in it. */
export type RecordView = Readonly<Record<string, unknown>> & { readonly version?: number; readonly situation?: string }

interface RecordPage {
  readonly items: readonly RecordView[]
  readonly nextCursor: string | null
}

export function useRecords(path: string) {
  return useInfiniteQuery({
    queryKey: ['records', path],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      request<RecordPage>(
        `/api/v1/${path}?limit=50${pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}

export function useRecord(path: string, recordId: string) {
  return useQuery({
    queryKey: ['records', path, recordId],
    queryFn: () => request<RecordView>(`/api/v1/${path}/${recordId}`),
  })
}

export function useRecordCommand(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      address,
      input,
      version,
    }: {
      readonly address: string
      readonly input: unknown
      readonly version?: number
    }) => request<RecordView>(address, { method: 'POST', body: input, ...(version === undefined ? {} : { version }) }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['records', path] }),
  })
}

/** One thing that may be done to records of a kind, as the API describes it. */
export interface RecordAction {
  readonly template: string
  readonly title: string
}

/** What the signed-in person's rights open: new records (`begins`) and changes of one. */
export function useRecordActions(
  { path, idName }: Pick<RecordKindRow, 'idName'> & { readonly path: string },
  permissions: readonly string[],
  language: Language,
): { readonly begins: readonly RecordAction[]; readonly changes: readonly RecordAction[] } {
  const paths = useOpenApi()?.paths ?? {}
  const root = `/api/v1/${path}`
  const posts = Object.entries(paths).flatMap(([template, { post }]) =>
    post && isMine(post.description ?? '', permissions)
      ? [{ template, title: titleIn(post.summary ?? template, language) }]
      : [],
  )
  return {
    begins: posts.filter(
      ({ template }) => template === root || (template.startsWith(`${root}/`) && !template.includes('{')),
    ),
    changes: posts.filter(({ template }) => template.startsWith(`${root}/{${idName}}/`)),
  }
}

/** The description of a route names the rights that open it in code marks. */
function isMine(description: string, permissions: readonly string[]): boolean {
  return permissions.some((permission) => description.includes(`\`${permission}\``))
}
