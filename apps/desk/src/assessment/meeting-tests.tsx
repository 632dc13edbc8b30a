import type { AssessmentWindowView } from '@shaoying/contract'
import { siteFindings, type BulletinUnit } from '@shaoying/domain'
import { Link } from '@tanstack/react-router'
import { Button, Form, Input, Radio } from 'antd'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import type { MeetingStep } from './meeting-step.ts'
import { meetingWords } from './meeting-words.ts'

type Meeting = NonNullable<AssessmentWindowView['meeting']>

interface MeetingTestsProps {
  readonly meeting: Meeting
  readonly nameOf: (unitId: string) => BulletinUnit
  readonly isBusy: boolean
  readonly onSend: MeetingStep
}

/** Orders drawn by lot, and what the test of each found. */
export function MeetingTests({ meeting: { tests, minutes }, nameOf, isBusy, onSend }: MeetingTestsProps) {
  const word = useWords(meetingWords)
  const { language } = useTexts()
  return (
    <section className="sy-panel sy-gap" aria-labelledby="site-tests">
      <h3 id="site-tests">{word('tests')}</h3>
      {tests.length === 0 && minutes === null && (
        <>
          <p className="sy-quiet">{word('drawHint')}</p>
          <Button loading={isBusy} onClick={() => onSend('draw-site-test')}>
            {word('draw')}
          </Button>
        </>
      )}
      <ul className="sy-lines">
        {tests.map((test) => (
          <li key={test.orderId}>
            <span>
              <Link to="/orders/$orderId" params={{ orderId: test.orderId }} search={{}}>
                {test.orderNumber}
              </Link>{' '}
              {nameOf(test.unitId).name[language]}
              {test.finding && (
                <>
                  {' '}
                  · <strong>{word(test.finding)}</strong> {test.remark}
                </>
              )}
            </span>
            {minutes === null && <Finding test={test} isBusy={isBusy} onSend={onSend} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Finding({
  test,
  isBusy,
  onSend,
}: {
  readonly test: Meeting['tests'][number]
  readonly isBusy: boolean
  readonly onSend: MeetingStep
}) {
  const word = useWords(meetingWords)
  const { say } = useTexts()
  return (
    <Form
      layout="inline"
      initialValues={{ finding: test.finding ?? undefined, remark: test.remark }}
      disabled={isBusy}
      onFinish={(found: object) => onSend('record-site-test', { orderId: test.orderId, remark: '', ...found })}
    >
      <Form.Item name="finding" rules={[{ required: true, message: say('required') }]}>
        <Radio.Group
          aria-label={`${word('finding')} ${test.orderNumber}`}
          options={siteFindings.map((finding) => ({ value: finding, label: word(finding) }))}
        />
      </Form.Item>
      <Form.Item name="remark">
        <Input aria-label={`${word('remark')} ${test.orderNumber}`} placeholder={word('remark')} maxLength={500} />
      </Form.Item>
      <Button size="small" htmlType="submit">
        {word('record')}
      </Button>
    </Form>
  )
}
