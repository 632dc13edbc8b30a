import { petitionerSorts } from '@shaoying/domain'
import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { FurtherMatters } from './further-matters.tsx'
import { PlacePin } from './place-pin.tsx'
import { CategoryPicker, PlacePicker, UnitPicker } from '../commands/pickers.tsx'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { intakeWords } from './intake-words.ts'
import { keepUsualChannel, typedChannels } from './usual-channel.ts'

const kinds = ['consultation', 'help_request', 'complaint', 'report', 'suggestion', 'praise'] as const

/** The fields of an appeal in the order in which a caller tells it. */
export function AppealFields({
  canAnswer,
  isAnonymous,
}: {
  readonly canAnswer: boolean
  readonly isAnonymous: boolean
}) {
  const { say, field, choice } = useTexts()
  const word = useWords(intakeWords)
  const words = [{ required: true, whitespace: true, message: say('required') }]
  return (
    <>
      <Form.Item name="words" label={say('words')} rules={words} extra={say('wordsHint')}>
        <Input.TextArea autoFocus rows={5} maxLength={8000} />
      </Form.Item>
      <Form.Item name="title" label={say('title')} extra={say('titleHint')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="kind" label={field('kind')}>
        <Radio.Group optionType="button" options={kinds.map((value) => ({ value, label: choice(value) }))} />
      </Form.Item>
      {canAnswer && (
        <Form.Item name="answer" label={say('answerNow')} extra={say('answerNowHint')}>
          <Input.TextArea rows={3} maxLength={8000} />
        </Form.Item>
      )}
      <div className="sy-pair">
        <Form.Item name={['place', 'unitId']} label={say('where')}>
          <PlacePicker />
        </Form.Item>
        <Form.Item name={['place', 'point']} label={field('point')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <Form.Item name={['place', 'position']} noStyle>
        <PlacePin />
      </Form.Item>
      <Form.Item name="categoryId" label={say('what')}>
        <CategoryPicker />
      </Form.Item>
      <fieldset className="sy-group">
        <legend>{say('whoCalls')}</legend>
        <Form.Item name={['petitioner', 'anonymous']} valuePropName="checked" noStyle>
          <Checkbox>{say('anonymous')}</Checkbox>
        </Form.Item>
        <div className="sy-pair">
          <Form.Item name={['petitioner', 'phone']} label={field('phone')}>
            <Input inputMode="tel" disabled={isAnonymous} maxLength={40} />
          </Form.Item>
          <Form.Item name={['petitioner', 'name']} label={field('name')}>
            <Input disabled={isAnonymous} maxLength={80} />
          </Form.Item>
        </div>
        <Form.Item name="confidential" valuePropName="checked" noStyle>
          <Checkbox>
            {say('confidential')} <kbd>Alt</kbd>
            <kbd>C</kbd>
          </Checkbox>
        </Form.Item>
        <Form.Item name={['petitioner', 'contactSecret']} valuePropName="checked" noStyle>
          <Checkbox disabled={isAnonymous}>{field('contactSecret')}</Checkbox>
        </Form.Item>
      </fieldset>
      <FurtherMatters />
      <details>
        <summary>{say('moreFields')}</summary>
        <div className="sy-pair sy-gap">
          <Form.Item name="channel" label={field('channel')} extra={word('channelHint')}>
            <Select
              options={typedChannels.map((value) => ({ value, label: choice(value) }))}
              onChange={keepUsualChannel}
            />
          </Form.Item>
          <Form.Item name={['petitioner', 'sort']} label={field('sort')}>
            <Select
              disabled={isAnonymous}
              placeholder={choice('person')}
              allowClear
              options={petitionerSorts
                .filter((sort) => sort !== 'anonymous')
                .map((value) => ({ value, label: choice(value) }))}
            />
          </Form.Item>
          <Form.Item name={['petitioner', 'callbackPhone']} label={field('callbackPhone')}>
            <Input inputMode="tel" maxLength={40} />
          </Form.Item>
          <Form.Item name={['petitioner', 'door']} label={field('door')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name={['petitioner', 'identityNumber']} label={field('identityNumber')}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="tags" label={field('tags')}>
            <Select mode="tags" tokenSeparators={['，', ',', ' ']} />
          </Form.Item>
          <Form.Item name="reportedUnitIds" label={field('reportedUnitIds')}>
            <UnitPicker multiple />
          </Form.Item>
        </div>
      </details>
    </>
  )
}
