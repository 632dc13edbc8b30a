import { fillText, MonthText, refusalSentence, type Language, type OpenFiguresView } from '@shaoying/contract'
import { isRefusal, monthAfter, refuse, type PaperBlock } from '@shaoying/domain'
import { faultPage, html, placeIn, type Html } from '@shaoying/portal'
import type { PageRow } from '../portal/page-row.ts'
import { checkOf } from '../reading/check-value.ts'
import { openFiguresOf } from '../routes/open-figure-routes.ts'
import { blockHtml } from './document-html.ts'
import { openWords, sayOpen } from './open-words.ts'

const fits = checkOf(MonthText)

/** What residents brought in a month, in tables and one chart; every table is open data too. */
export const figuresPage: PageRow = {
  method: 'GET',
  path: '/open/figures',
  audit: 'open.figures',
  summary: 'What residents bring, month by month',
  async draw({ context, values, now }, parts) {
    const { language } = context
    const month = values['month'] === '' ? undefined : values['month']
    const view =
      month !== undefined && fits(month).length > 0
        ? refuse('figures.month_unreadable', { params: { month } })
        : await openFiguresOf(month, now, language, parts)
    if (isRefusal(view))
      return {
        status: view.code === 'figures.no_method' ? 404 : 422,
        page: faultPage(context, refusalSentence(view, language, context.zoneOffsetMinutes)),
      }
    const say = sayOpen(language)
    return {
      page: {
        title: say('figures'),
        main: html`<h1>${say('figures')}</h1><p class="lead">${say('figuresLead')}</p>${choice(view, language)}<article class="bulletin figures">${blocksOf(view, language).map(blockHtml)}</article>
<h2>${say('openData')}</h2><p>${say('figuresData')}</p><ul><li><a href="/api/v1/open/figures?month=${view.month}">${say('json')}</a></li><li><a href="/api/v1/open/figures.csv?month=${view.month}" download>${say('csv')}</a></li></ul>`,
      },
    }
  },
}

/** Months with something in them to choose from, and those beside this one. */
function choice({ month, running }: OpenFiguresView, language: Language): Html {
  const say = sayOpen(language)
  const to = (other: string, name: string): Html =>
    html`<a href="${placeIn(language, '/open/figures')}?month=${other}">${name}</a>`
  return html`<form method="get" action="${placeIn(language, '/open/figures')}" class="search"><div class="field"><label for="month">${say('month')}</label><input id="month" name="month" type="month" value="${month}"></div><button type="submit">${say('show')}</button></form>
<p>${to(monthAfter(month, -1), `← ${monthAfter(month, -1)}`)}${running ? null : html` ${to(monthAfter(month, 1), `${monthAfter(month, 1)} →`)}`}</p>`
}

function blocksOf(view: OpenFiguresView, language: Language): readonly PaperBlock[] {
  const say = sayOpen(language)
  const count = (orders: number | null): string =>
    orders === null ? say('few') : orders.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')
  const share = (orders: number | null): string =>
    orders === null || !view.orders ? '–' : `${((orders / view.orders) * 100).toFixed(1)}%`
  const table = (caption: string, rows: OpenFiguresView['kinds']): readonly PaperBlock[] =>
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption,
            columns: [
              { title: '', share: 0.5, align: 'start' },
              { title: say('orders'), share: 0.25, align: 'end' },
              { title: say('share'), share: 0.25, align: 'end' },
            ],
            rows: rows.map(({ key, orders }) => [key.name, count(orders), share(orders)]),
          },
        ]
  const total =
    view.orders === null
      ? `${view.month}: ${say('few')}`
      : fillText(
          openWords[view.running ? 'totalSoFar' : 'total'],
          { month: view.month, orders: count(view.orders) },
          language,
        )
  const change = view.change === null ? '' : fillText(openWords['changeSince'], { change: `${view.change}%` }, language)
  return [
    { kind: 'paragraph', text: total + change },
    ...(view.months.length > 1
      ? [
          {
            kind: 'chart' as const,
            title: say('byMonth'),
            inWords: view.months
              .map(({ month, orders }) => `${month}: ${count(orders)}`)
              .join(language === 'zh' ? '；' : '; '),
            chart: {
              kind: 'lines' as const,
              labels: view.months.map(({ month }) => month.slice(2)),
              series: [{ name: say('orders'), values: view.months.map(({ orders }) => orders) }],
              unit: say('orders'),
            },
          },
        ]
      : []),
    ...(view.statistics.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: say('howItWent'),
            columns: [
              { title: '', share: 0.6, align: 'start' as const },
              { title: say('value'), share: 0.4, align: 'end' as const },
            ],
            rows: view.statistics.map(({ name, shown, unit }) => [
              name,
              shown === null
                ? '–'
                : unit === 'percent'
                  ? `${shown}%`
                  : unit === 'hours'
                    ? fillText(openWords['hours'], { hours: shown }, language)
                    : shown,
            ]),
          },
        ]
      : []),
    ...table(say('byKind'), view.kinds),
    ...table(say('byClass'), view.classes),
    ...table(say('byDistrict'), view.districts),
    ...table(say('byChannel'), view.channels),
  ]
}
