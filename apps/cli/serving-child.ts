import process from 'node:process'

/** This very program as `shaoying serve`: how a server of several processes starts those that answer. */
export function servingChild(): { readonly file: string; readonly args: readonly string[] } {
  return { file: process.argv[1]!, args: ['serve'] }
}
