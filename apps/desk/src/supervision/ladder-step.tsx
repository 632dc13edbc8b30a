import type { SupervisedOrdersView } from '@shaoying/contract'
import { Button } from 'antd'
import { useActionTitles } from '../api/openapi.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { supervisionWords } from './supervision-words.ts'

/** The rungs from the lowest up, each with its command and right. */
export const ladder = [
  { level: 'urge', command: 'urgeOrder', permission: 'supervision.urge' },
  { level: 'supervise', command: 'superviseOrder', permission: 'supervision.supervise' },
  { level: 'list', command: 'listForSupervision', permission: 'supervision.list' },
  { level: 'summon', command: 'summonUnit', permission: 'supervision.summon' },
] as const
export type Step = (typeof ladder)[number]['command']

/** Where an order stands on the ladder, and the next rung that this person may take. */
export function LadderStep({
  ladder: standing,
  onStep,
}: {
  readonly ladder: SupervisedOrdersView['items'][number]['ladder']
  readonly onStep: (step: Step) => void
}) {
  const word = useWords(supervisionWords)
  const { moment } = useTexts()
  const titles = useActionTitles()
  const { permissions } = useSignedIn()
  const reached = standing === null ? -1 : ladder.findIndex(({ level }) => level === standing.level)
  const next =
    ladder
      .slice(Math.max(0, standing?.concluded ? reached : reached + 1))
      .find(({ permission }) => permissions.includes(permission)) ??
    ladder.findLast(({ permission }, rung) => rung <= reached && permissions.includes(permission))
  return (
    <span className="sy-buttons">
      <span className="sy-ladder" role="img" aria-label={standing ? word(`level.${standing.level}`) : word('noStep')}>
        {ladder.map(({ level }, rung) => (
          <i key={level} className={rung <= reached ? 'sy-rung sy-rung-taken' : 'sy-rung'} />
        ))}
      </span>
      <span className="sy-quiet">
        {standing === null
          ? word('noStep')
          : [
              word(`level.${standing.level}`),
              standing.byClock ? word('byClock') : moment(standing.at),
              standing.concluded
                ? word('concluded')
                : standing.answers > 0
                  ? word('answered', { count: standing.answers })
                  : `${word('unanswered')} · ${word('answerBy', { at: moment(standing.dueAt) })}`,
            ].join(' · ')}
      </span>
      {next && (
        <Button size="small" onClick={() => onStep(next.command)}>
          {titles(next.command)}
        </Button>
      )}
    </span>
  )
}
