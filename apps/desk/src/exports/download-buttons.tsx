import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { downloadFile } from './download-file.ts'
import { exportWords } from './export-words.ts'

interface DownloadButtonsProps {
  /** File endings, such as `pdf`. */
  readonly formats: readonly string[]
  readonly pathOf: (format: string) => string
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' | 'done'; readonly format: string; readonly bytes: number }
  | { readonly kind: 'failed'; readonly why: string }

/** A button for each format; while one is fetched it says how much has come, and can be stopped. */
export function DownloadButtons({ formats, pathOf }: DownloadButtonsProps) {
  const word = useWords(exportWords)
  const { language } = useTexts()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const start = async (format: string): Promise<void> => {
    const control = new AbortController()
    stop.current = control
    let bytes = 0
    setState({ kind: 'running', format, bytes })
    try {
      await downloadFile(pathOf(format), {
        language,
        signal: control.signal,
        onBytes: (come) => setState({ kind: 'running', format, bytes: (bytes = come) }),
      })
      setState({ kind: 'done', format, bytes })
    } catch (error) {
      setState(
        control.signal.aborted
          ? { kind: 'idle' }
          : { kind: 'failed', why: error instanceof Error ? error.message : String(error) },
      )
    }
  }
  const isRunning = state.kind === 'running'
  return (
    <div className="sy-buttons">
      {formats.map((format) => (
        <Button key={format} size="small" disabled={isRunning} onClick={() => void start(format)}>
          {word('download', { format: format.toUpperCase() })}
        </Button>
      ))}
      <span role="status">
        {state.kind === 'running' || state.kind === 'done'
          ? word(state.kind === 'running' ? 'downloading' : 'done', {
              format: state.format.toUpperCase(),
              size: sizeText(state.bytes),
            })
          : state.kind === 'failed'
            ? word('failed', { why: state.why })
            : ''}
      </span>
      {isRunning && (
        <Button size="small" onClick={() => stop.current?.abort()}>
          {word('stop')}
        </Button>
      )}
    </div>
  )
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
