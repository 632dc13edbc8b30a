/** The words of one workspace: a table beside its pages, so that it is fetched with them. Named `…-words.ts`; a test reads them all. */
export type Words = Readonly<Record<string, { readonly zh: string; readonly en: string }>>
