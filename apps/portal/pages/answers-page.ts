import type { ArticleHit, PublicArticleView } from '@shaoying/contract'
import { inputField } from './form-fields.ts'
import { html, type Html } from './html.ts'
import { placeIn, type Page, type PageContext } from './page-frame.ts'
import { say } from './page-words.ts'

/** Looks up what everybody may know. */
export function answersPage(
  { language }: PageContext,
  { typed, items }: { readonly typed: string; readonly items: readonly ArticleHit[] },
): Page {
  const words = say(language)
  const hit = ({ articleId, title, summary }: ArticleHit): Html =>
    html`<li><a href="${placeIn(language, `/answers/${articleId}`)}">${title}</a><p>${summary}</p></li>`
  return {
    title: words('answersTitle'),
    main: html`<h1>${words('answersTitle')}</h1><p>${words('answersLead')}</p>
<form method="get" action="${placeIn(language, '/answers')}" role="search" class="search">${inputField({ name: 'q', label: words('question'), value: typed, maxLength: 200 })}<button type="submit">${words('search')}</button></form>
${items.length > 0 ? html`<ul class="hits">${items.map(hit)}</ul>` : html`<p role="status">${words('noAnswers')}</p>`}<p><a href="${placeIn(language, '/submit')}">${words('askInstead')}</a></p>`,
  }
}

/** One answer with what it rests on. `on`: the day in the page's language. */
export function answerPage({ language }: PageContext, article: PublicArticleView, on: string): Page {
  const words = say(language)
  return {
    title: article.title,
    main: html`<h1>${article.title}</h1><p class="said">${article.text}</p>${article.legalBasis.length > 0 ? html`<h2>${words('basis')}</h2><ul>${article.legalBasis.map((law) => html`<li>${law}</li>`)}</ul>` : null}<p class="hint">${words('published', { unit: article.unit.name, on })}</p><p><a href="${placeIn(language, '/submit')}">${words('askInstead')}</a></p>`,
  }
}
