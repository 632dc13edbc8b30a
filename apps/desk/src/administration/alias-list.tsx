import type { PlaceAliasView } from '@shaoying/contract'
import { Alert, Button, Empty } from 'antd'
import { useState } from 'react'
import { RecordForm } from '../records/record-form.tsx'
import { useRecordActions, useRecords } from '../records/record-queries.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'
import { ReasonButtons, type RecordStep } from './reason-buttons.tsx'

const path = 'place-aliases'

/** Names by which residents call places: proposed by one person, approved by another. */
export function AliasList() {
  const word = useWords(administrationWords)
  const { say, language } = useTexts()
  const { permissions } = useSignedIn()
  const [isBeginning, setBeginning] = useState(false)
  const { data, error, isPending, hasNextPage, fetchNextPage } = useRecords(path)
  const {
    begins: [begin],
  } = useRecordActions({ path, idName: 'aliasId' }, permissions, language)
  const aliases = (data?.pages.flatMap(({ items }) => items) ?? []) as unknown as readonly PlaceAliasView[]
  return (
    <>
      <p className="sy-quiet">{word('aliasHint')}</p>
      {begin && (
        <Button aria-expanded={isBeginning} onClick={() => setBeginning(!isBeginning)}>
          {word('aliasBegin')}
        </Button>
      )}
      {begin && isBeginning && (
        <div className="sy-panel sy-gap">
          <RecordForm
            path={path}
            template={begin.template}
            address={begin.template}
            title={begin.title}
            onDone={() => setBeginning(false)}
          />
        </div>
      )}
      {error && <Alert type="error" showIcon title={error.message} className="sy-gap" />}
      {aliases.length === 0 ? (
        isPending ? (
          <p>{say('loading')}</p>
        ) : (
          <Empty description={word('none')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
        )
      ) : (
        <ul className="sy-lines sy-panel sy-gap">
          {aliases.map((alias) => (
            <li key={alias.aliasId}>
              <AliasLine alias={alias} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div className="sy-buttons sy-centre">
          <Button onClick={() => void fetchNextPage()}>{say('more')}</Button>
        </div>
      )}
    </>
  )
}

function AliasLine({ alias }: { readonly alias: PlaceAliasView }) {
  const word = useWords(administrationWords)
  const { choice, moment } = useTexts()
  const { personId } = useSignedIn()
  const {
    aliasId,
    version,
    name,
    sort,
    unit,
    situation,
    why,
    proposedBy,
    proposedAt,
    proposedById,
    decidedBy,
    remark,
  } = alias
  const isOwn = proposedById === personId
  const steps: Readonly<Record<PlaceAliasView['situation'], readonly RecordStep[]>> = {
    proposed: [
      ...(isOwn ? [] : [{ command: 'approve-place-alias', label: word('approve') }]),
      { command: 'reject-place-alias', label: word('reject'), reasonAs: 'why' },
    ],
    approved: [{ command: 'withdraw-place-alias', label: word('takeOut'), reasonAs: 'why' }],
    rejected: [],
    withdrawn: [],
  }
  return (
    <>
      <span>
        <strong>{name}</strong> {choice(situation)}{' '}
        <span className="sy-quiet">
          {word('aliasOf', { sort: choice(sort), unit: unit.name, by: proposedBy ?? '', at: moment(proposedAt), why })}
          {decidedBy !== null &&
            ` · ${word('aliasDecided', { by: decidedBy, remark: remark === '' ? choice(situation) : remark })}`}
          {situation === 'proposed' && isOwn && ` · ${word('aliasOwn')}`}
        </span>
      </span>
      <ReasonButtons path={path} recordId={aliasId} version={version} steps={steps[situation]} />
    </>
  )
}
