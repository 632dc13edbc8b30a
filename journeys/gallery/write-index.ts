import { writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Picture {
  readonly screen: string
  /** `zh desktop light` */
  readonly look: string
  readonly file: string
  readonly faults: readonly string[]
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** One page with all pictures, a row for each screen, faults in words below. */
export function writeIndex(folder: string, pictures: readonly Picture[]): void {
  const rows = [...new Set(pictures.map(({ screen }) => screen))].map(
    (screen) =>
      `<section><h2 id="${screen}">${screen}</h2><div class="row">${pictures
        .filter((picture) => picture.screen === screen)
        .map(
          ({ look, file, faults }) =>
            `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${escaped(`${screen} ${look}`)}"></a><figcaption>${look}${faults.map((fault) => `<br><b>${escaped(fault)}</b>`).join('')}</figcaption></figure>`,
        )
        .join('')}</div></section>`,
  )
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shaoying: all screens</title><style>
body{font:14px system-ui;margin:1rem;background:#f5f5f7;color:#1d1f23}.row{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0}img{max-height:420px;max-width:560px;border:1px solid #ccc;background:#fff}b{color:#b3261e}
</style><h1>${pictures.length} pictures, ${pictures.filter(({ faults }) => faults.length > 0).length} with faults</h1>${rows.join('\n')}</html>`,
  )
}
