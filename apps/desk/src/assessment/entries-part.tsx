import type { AssessmentEntryView } from '@shaoying/contract'
import { App, Button, Empty, Input, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useRecordCommand, useRecords } from '../records/record-queries.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { EntryForm } from './entry-form.tsx'
import { entryWords } from './entry-words.ts'

const path = 'assessment-entries'

/** What people enter about units for a window (R059): listed, added, taken back. */
export function EntriesPart({ windowId, methodId }: { readonly windowId: string; readonly methodId: string }) {
  const word = useWords(entryWords)
  const { say } = useTexts()
  const { permissions } = useSignedIn()
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useRecords(path)
  const items = ((data?.pages.flatMap((page) => page.items) ?? []) as unknown as readonly AssessmentEntryView[]).filter(
    (entry) => entry.windowId === windowId,
  )
  // Pages hold every window's entries: goes on until there is one of this window, or none is left.
  const seeksOn = items.length === 0 && hasNextPage && !isFetchingNextPage
  useEffect(() => {
    if (seeksOn) void fetchNextPage()
  }, [seeksOn, fetchNextPage])
  const mayEnter = permissions.includes('assessment.contribute')
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{word('title')}</h2>
      <p className="sy-quiet">{word('hint')}</p>
      {mayEnter && <EntryForm windowId={windowId} methodId={methodId} />}
      <ul className="sy-lines sy-panel sy-gap">
        {items.map((entry) => (
          <Entry key={entry.entryId} entry={entry} mayTakeBack={mayEnter} />
        ))}
        {items.length === 0 && (
          <li>
            {isPending || hasNextPage ? (
              say('loading')
            ) : (
              <Empty description={word('none')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
            )}
          </li>
        )}
      </ul>
      {hasNextPage && (
        <Button block className="sy-gap" onClick={() => void fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </section>
  )
}

function Entry({ entry, mayTakeBack }: { readonly entry: AssessmentEntryView; readonly mayTakeBack: boolean }) {
  const word = useWords(entryWords)
  const { say } = useTexts()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const command = useRecordCommand(path)
  const { entryId, version, unit, item, kind, amount, reason: why, evidence, situation, withdrawnBecause } = entry
  const sign = kind === 'deduction' ? '−' : kind === 'bonus' ? '+' : ''
  const takeBack = (): void =>
    command.mutate(
      { address: `/api/v1/${path}/${entryId}/withdraw-assessment-entry`, input: { reason }, version },
      { onSuccess: () => void message.success(say('done')) },
    )
  return (
    <li>
      <span>
        <strong>{unit.name}</strong> {item.name}{' '}
        <strong>
          {sign}
          {amount}
        </strong>
        {kind && <span className="sy-quiet"> {word(kind)}</span>}
        <br />
        <span className="sy-quiet">
          {why} · {evidence}
          {situation === 'withdrawn' && ` · ${word('withdrawn', { reason: withdrawnBecause ?? '' })}`}
        </span>
        <CommandProblem error={command.error} />
      </span>
      {mayTakeBack && situation === 'standing' && (
        <Popconfirm
          title={word('takeBack')}
          description={
            <Input
              aria-label={word('whyBack')}
              placeholder={word('whyBack')}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          }
          okButtonProps={{ disabled: reason.trim() === '' }}
          onConfirm={takeBack}
        >
          <Button size="small">{word('takeBack')}</Button>
        </Popconfirm>
      )}
    </li>
  )
}
