import { Alert, Button } from 'antd'
import { useState } from 'react'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { PackChanges } from './pack-changes.tsx'
import { packFilesOf, usePackCheck, usePackLoad } from './pack-queries.ts'
import { packWords } from './pack-words.ts'

/** A folder is checked first, with every fault in one list; only a sound pack, looked at, is loaded for a day. */
export function PackLoading() {
  const word = useWords(packWords)
  const { language } = useTexts()
  const [files, setFiles] = useState<Readonly<Record<string, string>>>({})
  const [effectiveOn, setEffectiveOn] = useState('')
  const [why, setWhy] = useState('')
  const check = usePackCheck(language)
  const load = usePackLoad(language)
  const count = Object.keys(files).length
  const choose = async (input: HTMLInputElement): Promise<void> => {
    check.reset()
    load.reset()
    setFiles(await packFilesOf(input.files ?? []))
    input.value = '' // the same folder chosen again, corrected, must be read again
  }
  const checked = check.data
  const isSound = checked !== undefined && checked.packVersionId !== null
  return (
    <details className="sy-panel">
      <summary>
        <strong>{word('load')}</strong>
      </summary>
      <p className="sy-quiet">{word('loadHint')}</p>
      <div className="sy-buttons">
        <label className="sy-file-choice">
          {word('folder')}
          <input
            type="file"
            className="sy-hidden"
            multiple
            ref={(input) => input?.setAttribute('webkitdirectory', '')}
            onChange={({ target }) => void choose(target)}
          />
        </label>
        <Button type="primary" disabled={count === 0} loading={check.isPending} onClick={() => check.mutate(files)}>
          {word('check')}
        </Button>
        {count > 0 && (
          <span className="sy-quiet" role="status">
            {word('files', { count })}
          </span>
        )}
      </div>
      <CommandProblem error={check.error ?? load.error} />
      {checked && !isSound && <Faults faults={checked.faults} count={checked.faultCount} />}
      {isSound && (
        <>
          <Alert
            type={checked.isKnown ? 'info' : 'success'}
            showIcon
            className="sy-gap"
            title={checked.isKnown ? word('known') : word('sound', { id: checked.packVersionId!.slice(0, 12) })}
          />
          {checked.changes && <PackChanges changes={checked.changes} />}
          {!checked.isKnown && (
            <div className="sy-narrow-form sy-gap">
              <label className="sy-field">
                {word('effectiveOn')}
                <input
                  type="date"
                  className="sy-input"
                  value={effectiveOn}
                  onChange={({ target }) => setEffectiveOn(target.value)}
                />
              </label>
              <label className="sy-field">
                {word('why')}
                <input
                  className="sy-input"
                  maxLength={500}
                  value={why}
                  onChange={({ target }) => setWhy(target.value)}
                />
              </label>
              <Button
                type="primary"
                disabled={effectiveOn === '' || why.trim() === ''}
                loading={load.isPending}
                onClick={() => load.mutate({ files, effectiveOn, why: why.trim() })}
              >
                {word('loadNow', { on: effectiveOn || '…' })}
              </Button>
            </div>
          )}
        </>
      )}
      {load.data && <Alert type="success" showIcon className="sy-gap" title={word('loadedNow')} />}
    </details>
  )
}

function Faults({
  faults,
  count,
}: {
  readonly faults: readonly {
    readonly file: string
    readonly row: number | null
    readonly column: string | null
    readonly text: string
  }[]
  readonly count: number
}) {
  const word = useWords(packWords)
  return (
    <>
      <Alert type="error" showIcon className="sy-gap" title={word('faults', { count })} />
      <div className="sy-scroll">
        <table className="sy-figures">
          <thead>
            <tr>
              {(['file', 'row', 'column', 'fault'] as const).map((name) => (
                <th key={name} scope="col">
                  {word(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map(({ file, row, column, text }, index) => (
              <tr key={index}>
                <td>{file}</td>
                <td>{row}</td>
                <td>{column}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {faults.length < count && <p className="sy-quiet">{word('moreRows', { count: faults.length })}</p>}
    </>
  )
}
