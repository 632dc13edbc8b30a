import type { AssessmentWindowView } from '@shaoying/contract'
import { meetingDocument, type BulletinContent, type BulletinUnit } from '@shaoying/domain'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input } from 'antd'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { DownloadButtons } from '../exports/download-buttons.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { MeetingClose } from './meeting-close.tsx'
import type { MeetingStep } from './meeting-step.ts'
import { MeetingTests } from './meeting-tests.tsx'
import { meetingWords } from './meeting-words.ts'
import { Paper } from './paper.tsx'

/** The monthly review meeting (R173): called, lots drawn, tested on the spot, closed with tasks; its papers to read and take along. */
export function MeetingPart({ windowId, board }: { readonly windowId: string; readonly board: BulletinContent }) {
  const word = useWords(meetingWords)
  const { language, say } = useTexts()
  const { message } = App.useApp()
  const client = useQueryClient()
  const { data: window } = useQuery({
    queryKey: ['assessment', 'window', windowId],
    queryFn: () => request<AssessmentWindowView>(`/api/v1/assessment-windows/${windowId}`),
  })
  const { data: draft } = useQuery({
    queryKey: ['assessment', 'draft', windowId],
    queryFn: () => request<BulletinContent>(`/api/v1/assessment-windows/${windowId}/draft-bulletin.json`),
    retry: false,
  })
  const command = useMutation({
    mutationFn: ({ step, body }: { readonly step: string; readonly body?: unknown }) =>
      request(`/api/v1/assessment-windows/${windowId}/${step}`, {
        method: 'POST',
        ...(body === undefined ? {} : { body }),
      }),
  })
  const send: MeetingStep = (step, body) =>
    command.mutate(
      { step, body },
      {
        onSuccess: () => (
          void message.success(say('done')), void client.invalidateQueries({ queryKey: ['assessment'] })
        ),
      },
    )
  if (!window) return <p>{say('loading')}</p>
  const { meeting } = window
  const units = new Map(board.rankings.flatMap(({ rows }) => rows.map(({ unit }) => [unit.id, unit] as const)))
  const nameOf = (id: string): BulletinUnit => units.get(id) ?? { id, name: { zh: id, en: id } }
  return (
    <section aria-labelledby="meeting">
      <h2 id="meeting">{word('title')}</h2>
      <p className="sy-quiet">{word('hint')}</p>
      <CommandProblem error={command.error} />
      {(meeting === null || meeting.minutes === null) && (
        <CallForm key={meeting?.heldAt ?? ''} meeting={meeting} isBusy={command.isPending} onSend={send} />
      )}
      {meeting && <MeetingTests meeting={meeting} nameOf={nameOf} isBusy={command.isPending} onSend={send} />}
      {meeting && meeting.minutes === null && <MeetingClose isBusy={command.isPending} onSend={send} />}
      <h3>{word('papers')}</h3>
      <DownloadButtons
        formats={['pdf', 'docx']}
        pathOf={(format) => `/api/v1/assessment-windows/${windowId}/meeting-papers.${format}`}
      />
      <Paper
        document={meetingDocument({ results: draft ?? board, meeting, nameOf }, language)}
        label={word('papers')}
      />
    </section>
  )
}

interface CallFormProps {
  readonly meeting: AssessmentWindowView['meeting']
  readonly isBusy: boolean
  readonly onSend: MeetingStep
}

/** `2026-03-30T09:00` on this machine's clock. */
function localMinute(at: string): string {
  const moment = new Date(at)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function CallForm({ meeting, isBusy, onSend }: CallFormProps) {
  const word = useWords(meetingWords)
  const { say } = useTexts()
  const needed = [{ required: true, message: say('required') }]
  const initial = meeting ? { heldAt: localMinute(meeting.heldAt), place: meeting.place, chair: meeting.chair } : {}
  const call = ({
    heldAt,
    ...where
  }: {
    readonly heldAt: string
    readonly place: string
    readonly chair: string
  }): void => onSend('call-meeting', { heldAt: `${new Date(heldAt).toISOString().slice(0, 19)}Z`, ...where })
  return (
    <Form
      layout="vertical"
      className="sy-panel sy-entry sy-gap"
      initialValues={initial}
      disabled={isBusy}
      onFinish={call}
    >
      <Form.Item name="heldAt" label={word('heldAt')} rules={needed}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="place" label={word('place')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="chair" label={word('chair')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Button type={meeting ? 'default' : 'primary'} htmlType="submit">
        {word(meeting ? 'move' : 'call')}
      </Button>
    </Form>
  )
}
