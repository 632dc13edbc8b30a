import type { PaperBlock, PaperDocument } from '@shaoying/domain'
import { drawChart, svgOf } from '@shaoying/gateways'
import { html, type Html } from '@shaoying/portal'

/** Width in which charts are drawn; the page scales them down. */
const chartWidth = 640

/** A document as a page: the same sentences, tables and charts as on paper; nothing in it needs scripts. */
export function documentHtml({ head, title, blocks, draftMark }: PaperDocument): Html {
  return html`<article class="bulletin">
<header class="bulletin-head"><p class="bulletin-banner">${head.banner}</p><p>${head.issue}</p><p class="bulletin-from"><span>${head.issuer}</span> <span>${head.date}</span></p></header>
${draftMark && html`<p class="note">${draftMark}</p>`}<h1>${title}</h1>
${blocks.map(blockHtml)}</article>`
}

/** One block of a document as markup. */
export function blockHtml(block: PaperBlock): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h2>${block.text}</h2>\n`
    case 'subheading':
      return html`<h3>${block.text}</h3>\n`
    case 'paragraph':
      return html`<p>${block.text}</p>\n`
    case 'fine':
      return html`<p class="hint">${block.text}</p>\n`
    case 'annex':
      return html`<h2>${block.label} ${block.title}</h2>\n`
    case 'signature':
      return html`<p class="bulletin-signed">${block.lines.map((line) => html`<span>${line}</span>`)}</p>\n`
    case 'chart':
      return html`<figure tabindex="0" aria-label="${block.title}"><figcaption>${block.title}</figcaption>${{ markup: svgOf(drawChart(block.chart, chartWidth), block.inWords) }}</figure>\n`
    case 'table':
      return tableHtml(block)
  }
}

function tableHtml({ caption, columns, rows, note }: PaperBlock & { readonly kind: 'table' }): Html {
  const cell = (text: string, index: number): Html => html`<td class="${columns[index]!.align}">${text}</td>`
  const body = rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)
  return html`<div class="bulletin-table" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${columns.map(({ title, align }) => (title === '' ? html`<td></td>` : html`<th scope="col" class="${align}">${title}</th>`))}</tr></thead><tbody>${body}</tbody></table></div>${note && html`<p class="hint">${note}</p>`}\n`
}
