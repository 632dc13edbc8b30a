import type { TriageModelView } from '@shaoying/contract'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Empty } from 'antd'
import { useRecords } from '../records/record-queries.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'
import { ReasonButtons, type RecordStep } from './reason-buttons.tsx'

const path = 'triage-models'
const scoreOf = ({ accuracy, macroF1, ece }: TriageModelView['inUse'] | TriageModelView['heldOut']): string =>
  `${(accuracy * 100).toFixed(1)}% / ${macroF1.toFixed(3)} / ${ece.toFixed(3)}`

/** The city's models, each beside the one that was in use when it was trained; put into use or rolled back with a reason. */
export function ModelList() {
  const word = useWords(administrationWords)
  const { say, choice, moment } = useTexts()
  const { data, error, isPending, hasNextPage, fetchNextPage } = useRecords(path)
  const models = (data?.pages.flatMap(({ items }) => items) ?? []) as unknown as readonly TriageModelView[]
  const stepOf = ({ situation }: TriageModelView): RecordStep =>
    situation === 'promoted'
      ? { command: 'retire-triage-model', label: word('rollBack'), reasonAs: 'reason' }
      : { command: 'promote-triage-model', label: word('promote'), reasonAs: 'reason' }
  return (
    <>
      <p className="sy-quiet">{word('modelsHint')}</p>
      <p>
        <Link to="/triage-accuracy">{word('seeAccuracy')}</Link>
      </p>
      {error && <Alert type="error" showIcon title={error.message} className="sy-gap" />}
      {models.length === 0 ? (
        isPending ? (
          <p>{say('loading')}</p>
        ) : (
          <Empty description={word('noModels')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
        )
      ) : (
        <div className="sy-scroll" role="region" aria-label={word('models')} tabIndex={0}>
          <table className="sy-figures">
            <caption>{word('models')}</caption>
            <thead>
              <tr>
                {(
                  [
                    'modelTrained',
                    'modelState',
                    'modelOrders',
                    'modelHeldOut',
                    'modelScore',
                    'modelThen',
                    'modelDo',
                  ] as const
                ).map((head) => (
                  <th key={head} scope="col">
                    {word(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {models.map((model) => (
                <tr key={model.modelId}>
                  <th scope="row">{moment(model.trainedAt)}</th>
                  <td>
                    {choice(model.situation)}
                    {model.remark !== '' && <span className="sy-quiet"> {model.remark}</span>}
                  </td>
                  <td className="sy-number">{model.messages}</td>
                  <td>
                    {model.heldOut.fromOn} – {model.heldOut.toOn}
                  </td>
                  <td className="sy-number">{scoreOf(model.heldOut)}</td>
                  <td className="sy-number">{scoreOf(model.inUse)}</td>
                  <td>
                    <ReasonButtons
                      path={path}
                      recordId={model.modelId}
                      version={model.version}
                      steps={[stepOf(model)]}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage && (
        <div className="sy-buttons sy-centre">
          <Button onClick={() => void fetchNextPage()}>{say('more')}</Button>
        </div>
      )}
    </>
  )
}
