import type { Language } from '@shaoying/contract'

/** The language that a page's address stands for. */
export function languageOfPath({ url }: { readonly url: string }): Language {
  return /^\/en(?:[/?]|$)/.test(url) ? 'en' : 'zh'
}
