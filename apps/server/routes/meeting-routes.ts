import {
  callMeeting,
  closeMeeting,
  drawTests,
  readMeeting,
  recordTest,
  windowView,
  type Asked,
} from '@shaoying/application'
import {
  AssessmentWindowView,
  CallMeetingInput,
  CloseMeetingInput,
  RecordSiteTestInput,
  WindowId,
} from '@shaoying/contract'
import { isRefusal, meetingDocument, type AssessmentWindow, type Refusal } from '@shaoying/domain'
import { renderDocx, renderPdf } from '@shaoying/gateways'
import { Type } from 'typebox'
import { dispositionOf } from '../attachments/disposition-of.ts'
import type { PersonCaller } from './caller.ts'
import { route, type Route, type RouteInput } from './route.ts'

const tag = 'Assessment 考评'
const windows = '/api/v1/assessment-windows'
const OfWindow = Type.Object({ windowId: WindowId }, { additionalProperties: false })

const asked = ({
  caller,
  requestId,
}: Pick<RouteInput<unknown, unknown, unknown, PersonCaller>, 'caller' | 'requestId'>): Asked => ({
  doer: { kind: 'person', actor: caller.session.actor },
  requestId,
})
const answered = (window: AssessmentWindow | Refusal) => (isRefusal(window) ? window : { body: windowView(window) })

/** The monthly review meeting: called, lots drawn, tests recorded, closed with minutes and tasks; its papers. */
export const meetingRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: `${windows}/{windowId}/call-meeting`,
    permission: 'assessment.publish',
    audit: 'assessment.meeting',
    tag,
    summary: 'Call the review meeting of a window 召集点评会',
    params: OfWindow,
    body: CallMeetingInput,
    answer: AssessmentWindowView,
    example: { heldAt: '2026-03-30T01:00:00Z', place: '市政务服务中心三层', chair: '市委书记' },
    handler: async (input, { city }) =>
      answered(await callMeeting(city, input.params.windowId, input.body, asked(input))),
  }),
  route({
    method: 'POST',
    path: `${windows}/{windowId}/draw-site-test`,
    permission: 'assessment.publish',
    audit: 'assessment.draw',
    tag,
    summary: 'Draw the orders that the meeting tests, by lot, once 现场测试抽签',
    params: OfWindow,
    answer: AssessmentWindowView,
    description:
      'Orders that their units call solved, one of each unit at most. The hash of the window’s inputs decides.',
    handler: async (input: RouteInput<{ windowId: string }, unknown, unknown, PersonCaller>, { city }) =>
      answered(await drawTests(city, input.params.windowId, asked(input))),
  }),
  route({
    method: 'POST',
    path: `${windows}/{windowId}/record-site-test`,
    permission: 'assessment.publish',
    audit: 'assessment.test',
    tag,
    summary: 'What the test of one order found 记录现场测试',
    params: OfWindow,
    body: RecordSiteTestInput,
    answer: AssessmentWindowView,
    example: {
      orderId: '01a20000-0000-7000-8000-000000000001',
      finding: 'confirmed',
      remark: '现场拨通，诉求人确认已解决。',
    },
    handler: async (input, { city }) =>
      answered(await recordTest(city, input.params.windowId, input.body, asked(input))),
  }),
  route({
    method: 'POST',
    path: `${windows}/{windowId}/close-meeting`,
    permission: 'assessment.publish',
    audit: 'assessment.meetingClosed',
    tag,
    summary: 'End the meeting with minutes and tasks 结束点评会',
    params: OfWindow,
    body: CloseMeetingInput,
    answer: AssessmentWindowView,
    example: {
      minutes: '通报本期情况，桥头街道作检查。',
      tasks: [{ unitId: '990101001', task: '报整改方案', dueOn: '2026-04-15' }],
    },
    handler: async (input, { city }) =>
      answered(await closeMeeting(city, input.params.windowId, input.body, asked(input))),
  }),
  ...(['pdf', 'docx'] as const).map((format) =>
    route({
      method: 'GET',
      path: `${windows}/{windowId}/meeting-papers.${format}`,
      permission: ['assessment.publish', 'assessment.freeze'],
      audit: `assessment.papers_${format}`,
      tag,
      summary: `Papers of the review meeting as ${format.toUpperCase()} 点评会材料`,
      rate: 'submit',
      params: OfWindow,
      handler: async ({ params: { windowId }, language }, { city }) => {
        const content = await readMeeting(city, windowId)
        if (isRefusal(content)) return content
        const document = meetingDocument(content, language)
        const name = `${language === 'zh' ? '点评会材料' : 'review-meeting'}-${windowId}.${format}`
        const file =
          format === 'pdf'
            ? await renderPdf(document, new Date(content.meeting?.heldAt ?? `${content.results.window.toOn}T00:00:00Z`))
            : await renderDocx(document)
        return {
          write: (reply) =>
            reply
              .headers({
                'cache-control': 'private, no-cache',
                'content-type': types[format],
                'content-disposition': dispositionOf(name),
              })
              .send(file),
        }
      },
    }),
  ),
]

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
