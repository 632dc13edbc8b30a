import { ApiProblem } from '../api/request.ts'
import type { Problem } from '@shaoying/contract'

/**
 * Fetches a file with word of how far it is, and hands it to the browser to keep. What breaks off leaves no half file.
 * Throws `ApiProblem` for a refusal, and the fetch's own error when stopped or cut off.
 */
export async function downloadFile(
  path: string,
  {
    language,
    signal,
    onBytes,
  }: { readonly language: string; readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void },
): Promise<void> {
  const response = await fetch(path, { headers: { 'accept-language': language }, credentials: 'same-origin', signal })
  if (!response.ok || !response.body) throw new ApiProblem((await response.json()) as Problem)
  const pieces: BlobPart[] = []
  let bytes = 0
  const reader = response.body.getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value as unknown as BlobPart)
    bytes += piece.value.length
    onBytes(bytes)
  }
  const address = URL.createObjectURL(new Blob(pieces, { type: response.headers.get('content-type') ?? '' }))
  const link = document.createElement('a')
  link.href = address
  link.download = decodeURIComponent(
    /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ??
      path.split('/').at(-1)!.split('?')[0]!,
  )
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
