import type { ExclusionView } from '@shaoying/contract'
import type { BulletinContent } from '@shaoying/domain'
import { Button, Collapse, Empty, Modal } from 'antd'
import { useState } from 'react'
import { OrderPicker } from '../commands/pickers.tsx'
import { ExclusionForm } from '../exclusions/exclusion-form.tsx'
import { exclusionWords } from '../exclusions/exclusion-words.ts'
import { RecordForm } from '../records/record-form.tsx'
import { useRecordActions, useRecords } from '../records/record-queries.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { ValueView } from '../records/value-view.tsx'

const path = 'exclusions'
const row = { path, idName: 'exclusionId' } as const

/** Applications to leave orders out: where each stands, and what one may decide; the city's figures with and without. */
export function ExclusionList({ board }: { readonly board: BulletinContent | undefined }) {
  const word = useWords(assessmentWords)
  const { say, moment, language } = useTexts()
  const { permissions } = useSignedIn()
  const { data, isPending, hasNextPage, fetchNextPage } = useRecords(path)
  const { begins } = useRecordActions(row, permissions, language)
  const [opened, setOpened] = useState<string | null>(null)
  const [isApplying, setApplying] = useState(false)
  const items = (data?.pages.flatMap((page) => page.items) ?? []) as unknown as readonly ExclusionView[]
  const current = items.find(({ exclusionId }) => exclusionId === opened)
  const begin = begins[0]
  return (
    <>
      {board && <WithAndWithout board={board} />}
      {begin && (
        <div className="sy-buttons">
          <Button aria-expanded={isApplying} onClick={() => setApplying(!isApplying)}>
            {word('apply')}
          </Button>
        </div>
      )}
      {begin && isApplying && <Applying onDone={() => setApplying(false)} />}
      <ul className="sy-lines sy-panel">
        {items.map((one) => (
          <li key={one.exclusionId}>
            <button type="button" className="sy-link" onClick={() => setOpened(one.exclusionId)}>
              {one.orderNumber} · {one.type.name}
            </button>
            <span className="sy-quiet">
              {one.unit.name} · {word(`exclusion_${one.situation}`)} · {moment(one.appliedAt)}
            </span>
          </li>
        ))}
        {items.length === 0 && (
          <li>
            {isPending ? (
              say('loading')
            ) : (
              <Empty description={word('noExclusions')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
            )}
          </li>
        )}
      </ul>
      {hasNextPage && (
        <Button block className="sy-gap" onClick={() => void fetchNextPage()}>
          {say('more')}
        </Button>
      )}
      {current && <OneExclusion exclusion={current} permissions={permissions} onClose={() => setOpened(null)} />}
    </>
  )
}

/** Which order first, then the application for it. */
function Applying({ onDone }: { readonly onDone: () => void }) {
  const word = useWords(exclusionWords)
  const [orderId, setOrderId] = useState<string | null>(null)
  return (
    <div className="sy-panel sy-gap">
      <label htmlFor="exclusion-order">{word('whichOrder')}</label>
      <div className="sy-gap">
        <OrderPicker
          id="exclusion-order"
          hint={word('findOrder')}
          value={orderId}
          onChange={(value) => setOrderId(typeof value === 'string' ? value : null)}
        />
      </div>
      {orderId && <ExclusionForm key={orderId} orderId={orderId} onDone={onDone} />}
    </div>
  )
}

function OneExclusion({
  exclusion,
  permissions,
  onClose,
}: {
  readonly exclusion: ExclusionView
  readonly permissions: readonly string[]
  readonly onClose: () => void
}) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const { changes } = useRecordActions(row, permissions, language)
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      width={720}
      title={`${exclusion.orderNumber} · ${word(`exclusion_${exclusion.situation}`)}`}
      closable={{ 'aria-label': word('close') }}
    >
      <ValueView
        value={exclusion}
        hidden={['exclusionId', 'version', 'orderId', 'orderNumber', 'situation', 'appliedBy']}
      />
      <Collapse
        accordion
        destroyOnHidden
        className="sy-gap"
        items={changes.map(({ template, title }) => ({
          key: template,
          label: title,
          children: (
            <RecordForm
              path={path}
              template={template}
              address={template.replace('{exclusionId}', exclusion.exclusionId)}
              title={title}
              version={exclusion.version}
              onDone={onClose}
            />
          ),
        }))}
      />
    </Modal>
  )
}

function WithAndWithout({ board }: { readonly board: BulletinContent }) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const { total, exclusions, digits } = board
  const measures = board.measures.filter(({ id }) => id in total.values)
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : value.toFixed(digits)
  const line = (name: string, figures: typeof total) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{figures.valid}</td>
      {measures.map(({ id }) => (
        <td key={id}>{number(figures.values[id])}</td>
      ))}
      <td>{number(figures.score)}</td>
    </tr>
  )
  return (
    <div className="sy-panel sy-gap">
      <h2>{word('withAndWithout')}</h2>
      <p>
        {word('exclusionNumbers', {
          applied: exclusions.applied,
          granted: exclusions.granted,
          appealed: exclusions.appealed,
          onAppeal: exclusions.grantedOnAppeal,
        })}
      </p>
      <div className="sy-scroll" tabIndex={0} role="region" aria-label={word('withAndWithout')}>
        <table className="sy-figures">
          <thead>
            <tr>
              <td />
              <th scope="col">{word('count_valid')}</th>
              {measures.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name[language]}
                </th>
              ))}
              <th scope="col">{word('score')}</th>
            </tr>
          </thead>
          <tbody>
            {line(word('withoutExcluded'), total)}
            {line(word('withExcluded'), exclusions.withExcluded)}
          </tbody>
        </table>
      </div>
    </div>
  )
}
