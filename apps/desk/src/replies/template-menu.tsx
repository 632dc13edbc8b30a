import type { OrderView, ReplyTemplateView } from '@shaoying/contract'
import { fillTemplate, openPlaces } from '@shaoying/domain'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { request } from '../api/request.ts'
import { useUndo } from '../presence/use-undo.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { replyWords } from './reply-words.ts'

export interface TemplateMenuProps {
  readonly order: OrderView
  readonly text: string
  readonly onTake: (text: string) => void
}

/** The unit’s own and the city’s templates, those that fit the order’s class first; one is filled in with what the order says, and taken back in one press. */
export function TemplateMenu({ order, text, onTake }: TemplateMenuProps) {
  const word = useWords(replyWords)
  const { language } = useTexts()
  const undo = useUndo()
  const { data } = useQuery({
    queryKey: ['reply-templates'],
    staleTime: 60_000,
    queryFn: async () =>
      (
        await request<{ readonly items: readonly ReplyTemplateView[] }>(
          '/api/v1/reply-templates?situation=in_force&limit=200',
        )
      ).items,
  })
  const fits = ({ categories }: ReplyTemplateView): boolean =>
    categories.some(({ id }) => order.category?.id.startsWith(id))
  const offered = (data ?? []).toSorted(
    (a, b) =>
      Number(fits(b)) - Number(fits(a)) ||
      Number(a.isOfCity) - Number(b.isOfCity) ||
      a.title.localeCompare(b.title, 'zh'),
  )
  const take = (templateId: string): void => {
    const template = offered.find((one) => one.templateId === templateId)
    if (!template) return
    const today = new Date().toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' })
    onTake(
      fillTemplate(template.text, {
        number: order.number,
        title: order.title,
        unit: order.lead?.name ?? '',
        place: [order.place?.name, order.point].filter(Boolean).join(''),
        category: order.category?.name ?? '',
        today,
      }),
    )
    undo(word('taken', { title: template.title }), () => onTake(text))
  }
  const open = openPlaces(text)
  return (
    <div className="sy-gap">
      <div className="sy-buttons">
        <Select
          aria-label={word('template')}
          placeholder={offered.length === 0 ? word('noTemplate') : word('template')}
          value={null as string | null}
          onChange={(id: string | null) => id && take(id)}
          showSearch={{ optionFilterProp: 'title' }}
          style={{ minWidth: '14rem' }}
          options={offered.map((one) => ({
            value: one.templateId,
            title: one.title,
            label: (
              <span className="sy-option">
                <span>{one.title}</span>
                <span className="sy-quiet">
                  {fits(one) ? word('fits') : one.isOfCity ? word('ofCity') : one.unit.name}
                </span>
              </span>
            ),
          }))}
        />
        <Link to="/registers/$kind" params={{ kind: 'reply-templates' }}>
          {word('manage')}
        </Link>
      </div>
      {open.length > 0 && <p role="status">{word('open', { places: open.join(' ') })}</p>}
    </div>
  )
}
