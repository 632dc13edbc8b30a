import { Button } from 'antd'
import { useId, useState } from 'react'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useRecordCommand } from '../records/record-queries.ts'
import { useWords } from '../texts/use-texts.tsx'
import { administrationWords } from './administration-words.ts'

export interface RecordStep {
  /** Last part of the command's address: `promote-triage-model`. */
  readonly command: string
  readonly label: string
  /** What the reason is called in the command's input; left out: none is wanted. */
  readonly reasonAs?: 'reason' | 'why'
}

/** What may be done to a record, each with its reason where one is wanted. */
export function ReasonButtons({
  path,
  recordId,
  version,
  steps,
}: {
  readonly path: string
  readonly recordId: string
  readonly version: number
  readonly steps: readonly RecordStep[]
}) {
  const word = useWords(administrationWords)
  const [asked, setAsked] = useState<RecordStep | null>(null)
  const [reason, setReason] = useState('')
  const id = useId()
  const command = useRecordCommand(path)
  const send = ({ command: name, reasonAs }: RecordStep): void =>
    command.mutate(
      {
        address: `/api/v1/${path}/${recordId}/${name}`,
        version,
        input: reasonAs === undefined ? {} : { [reasonAs]: reason.trim() },
      },
      { onSuccess: () => (setAsked(null), setReason('')) },
    )
  return (
    <span>
      <span className="sy-buttons">
        {steps.map((step) => (
          <Button
            key={step.command}
            size="small"
            loading={command.isPending}
            onClick={() => (step.reasonAs === undefined ? send(step) : setAsked(asked === step ? null : step))}
          >
            {step.label}
          </Button>
        ))}
      </span>
      {asked && (
        <form className="sy-buttons" onSubmit={(event) => (event.preventDefault(), send(asked))}>
          <label className="sy-field" htmlFor={id}>
            {word('why')}
            <input
              id={id}
              className="sy-input"
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <Button
            htmlType="submit"
            type="primary"
            size="small"
            disabled={reason.trim() === ''}
            loading={command.isPending}
          >
            {asked.label}
          </Button>
        </form>
      )}
      <CommandProblem error={command.error} />
    </span>
  )
}
