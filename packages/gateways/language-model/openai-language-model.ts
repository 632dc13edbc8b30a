import type { LanguageModel } from '@shaoying/application'

export interface OpenAiOptions {
  /** Address up to and including the version: `https://llm.example.gov.cn/v1`. */
  readonly url: string
  readonly model: string
  /** Undefined: none is sent. */
  readonly key: string | undefined
  readonly timeoutMs?: number
}

/** Any service that speaks OpenAI's chat completions. One request, no retries, nothing streamed; a person waits in front of it. */
export function openAiLanguageModel({ url, model, key, timeoutMs = 30_000 }: OpenAiOptions): LanguageModel {
  return {
    name: model,
    async complete(instruction, text) {
      const body = JSON.stringify({
        model,
        temperature: 0.2,
        messages: [
          { role: 'system', content: instruction },
          { role: 'user', content: text },
        ],
      })
      const headers = {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      }
      try {
        const answer = await fetch(`${url.replace(/\/$/, '')}/chat/completions`, {
          method: 'POST',
          headers,
          body,
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        })
        if (!answer.ok) {
          await answer.body?.cancel()
          return null
        }
        const said = (await answer.json()) as {
          readonly choices?: readonly { readonly message?: { readonly content?: unknown } }[]
        }
        const content = said.choices?.[0]?.message?.content
        return typeof content === 'string' && content.trim() !== '' ? content.trim() : null
      } catch {
        return null
      }
    },
  }
}
