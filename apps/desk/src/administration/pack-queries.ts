import type { PackChangesView, PackCheckView, PackVersionListView, Problem } from '@shaoying/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, request } from '../api/request.ts'

const path = '/api/v1/pack-versions'

export function usePackVersions() {
  return useQuery({ queryKey: ['packs'], queryFn: async () => (await request<PackVersionListView>(path)).items })
}

export function usePackChanges(packVersionId: string, isOpen: boolean) {
  return useQuery({
    queryKey: ['packs', packVersionId, 'changes'],
    queryFn: () => request<PackChangesView>(`${path}/${packVersionId}/changes`),
    enabled: isOpen,
    staleTime: Infinity,
  })
}

/** The files of a chosen folder by their path inside it; notes and licences beside them stay behind. */
export async function packFilesOf(list: Iterable<File>): Promise<Readonly<Record<string, string>>> {
  const chosen = [...list]
    .map((file) => [file.webkitRelativePath.split('/').slice(1).join('/') || file.name, file] as const)
    .filter(([name]) => /^(?:[^/]+\/)?[^/~.][^/]*\.(?:csv|ya?ml|geojson)$/iu.test(name) && !name.startsWith('make/'))
  return Object.fromEntries(
    await Promise.all(chosen.map(async ([name, file]) => [name, await base64Of(file)] as const)),
  )
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/u, '')))
    reader.addEventListener('error', () => reject(reader.error ?? new Error(file.name)))
    reader.readAsDataURL(file)
  })
}

async function put<Answer>(
  address: string,
  files: Readonly<Record<string, string>>,
  language: string,
): Promise<Answer> {
  const response = await fetch(address, {
    method: 'PUT',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': language },
    body: JSON.stringify({ files }),
  })
  if (!response.ok) throw new ApiProblem((await response.json()) as Problem)
  return (await response.json()) as Answer
}

export function usePackCheck(language: string) {
  return useMutation({
    mutationFn: (files: Readonly<Record<string, string>>) => put<PackCheckView>('/api/v1/pack-check', files, language),
  })
}

export function usePackLoad(language: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      files,
      effectiveOn,
      why,
    }: {
      readonly files: Readonly<Record<string, string>>
      readonly effectiveOn: string
      readonly why: string
    }) =>
      put<{ readonly packVersionId: string; readonly isNew: boolean }>(
        `${path}?${new URLSearchParams({ effectiveOn, why }).toString()}`,
        files,
        language,
      ),
    onSuccess: () =>
      void client.invalidateQueries({ predicate: ({ queryKey }) => ['packs', 'pack'].includes(String(queryKey[0])) }),
  })
}
