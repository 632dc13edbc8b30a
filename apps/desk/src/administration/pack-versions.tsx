import type { PackVersionListView } from '@shaoying/contract'
import { Mark } from '@shaoying/ui'
import { Alert } from 'antd'
import { useState } from 'react'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { PackChanges } from './pack-changes.tsx'
import { PackLoading } from './pack-loading.tsx'
import { usePackChanges, usePackVersions } from './pack-queries.ts'
import { packWords } from './pack-words.ts'

/** Versions of the city's pack, newest first, with what each changed; a new one is checked, looked at and loaded here. */
export function PackVersions() {
  const { say } = useTexts()
  const { permissions } = useSignedIn()
  const { data, error } = usePackVersions()
  return (
    <>
      {permissions.includes('pack.load') && <PackLoading />}
      {error && <Alert type="error" showIcon title={error.message} />}
      {!data && !error && <p>{say('loading')}</p>}
      {data?.map((version) => (
        <Version key={version.packVersionId} version={version} />
      ))}
    </>
  )
}

function Version({
  version: { packVersionId, effectiveOn, loadedAt, loadedBy, loadedByName, isInForce, previousId },
}: {
  readonly version: PackVersionListView['items'][number]
}) {
  const word = useWords(packWords)
  const { moment, say } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const { data: changes, error } = usePackChanges(packVersionId, isOpen)
  const by = loadedByName ?? (loadedBy === 'command-line' ? word('commandLine') : word('firstStart'))
  return (
    <section className="sy-panel sy-gap" aria-label={packVersionId}>
      <p>
        <code>{packVersionId.slice(0, 12)}</code> {isInForce && <Mark tone="done">{word('inForce')}</Mark>}{' '}
        <strong>{word('from', { on: effectiveOn })}</strong>{' '}
        <span className="sy-quiet">{word('loaded', { at: moment(loadedAt), by })}</span>
      </p>
      {previousId === null ? (
        <p className="sy-quiet">{word('first')}</p>
      ) : (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{word('changes')}</summary>
          {error ? (
            <Alert type="error" showIcon title={error.message} />
          ) : changes ? (
            <PackChanges changes={changes} />
          ) : (
            <p>{say('loading')}</p>
          )}
        </details>
      )}
    </section>
  )
}
