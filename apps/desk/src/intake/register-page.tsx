import { Mark } from '@shaoying/ui'
import { Button, Form } from 'antd'
import { useCallback } from 'react'
import { CallerCard } from '../calls/caller-card.tsx'
import { SimulateCall } from '../calls/simulate-call.tsx'
import { CommandProblem } from '../commands/command-problem.tsx'
import { ProposalCard } from '../dispatch/proposal-card.tsx'
import { useRoutingProposal } from '../dispatch/routing.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useShortcut } from '../shortcuts/shortcuts.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { TriagePanel, type Taken } from '../triage/triage-panel.tsx'
import { useTriage } from '../triage/use-triage.ts'
import { AppealFields } from './appeal-fields.tsx'
import type { AppealForm } from './appeal.ts'
import { ArticleHelp } from './article-help.tsx'
import { EarlierChoice } from './earlier-choice.tsx'
import { EmergencyHandOver } from './emergency-hand-over.tsx'
import { EntryTimer } from './entry-timer.tsx'
import { intakeWords } from './intake-words.ts'
import { chosenIn, questionOf, triageQuestionOf } from './questions.ts'
import { KeptNotice, RegisteredNotice } from './registered-notice.tsx'
import { UnsentNotice } from './unsent-notice.tsx'
import { useIntake } from './use-intake.ts'
import { freshAppeal } from './usual-channel.ts'
import type { FollowUp } from './use-registration.ts'

const isAnswerable = (kind: string | undefined): boolean => kind === 'consultation' || kind === 'praise'

/** The call-taker's one screen: words, who, where, what; Ctrl+Enter registers and hands on. */
export function RegisterPage() {
  const { say, choice } = useTexts()
  const word = useWords(intakeWords)
  const session = useSignedIn()
  const intake = useIntake()
  const { form, values, change, put, register, registration, unsent, earlier } = intake
  const { data: proposal } = useRoutingProposal(questionOf(values))
  const { data: triage } = useTriage(triageQuestionOf(values))
  const mayDispatch = session.permissions.includes('order.dispatch')
  const answer = isAnswerable(values.kind) ? (values.answer?.trim() ?? '') : ''
  const usual: FollowUp = answer !== '' ? { go: 'answer', answer } : { go: mayDispatch ? 'dispatch' : 'submit' }
  const take = ({ kind, categoryId, placeUnitId }: Taken): void =>
    put({
      ...(kind ? { kind } : {}),
      ...(categoryId ? { categoryId } : {}),
      ...(placeUnitId ? { place: { ...values.place, unitId: placeUnitId } } : {}),
    })
  const registerAsUsual = (): void => void register(usual).catch(() => undefined)
  const channel = values.channel ?? freshAppeal().channel ?? 'phone'
  const isWritten = !registration.data && intake.kept === null
  useShortcut(
    'mod+enter',
    say(mayDispatch ? 'registerAndDispatch' : 'registerAndSubmit'),
    isWritten ? registerAsUsual : null,
  )
  useShortcut('alt+n', say('another'), registration.data ? registration.reset : intake.kept ? intake.goOn : null)
  useShortcut(
    'alt+c',
    word('secret'),
    useCallback(() => put({ confidential: !(form.getFieldValue('confidential') as boolean | undefined) }), [put, form]),
  )
  const notice = <UnsentNotice waiting={unsent.waiting} sent={unsent.sent} onReturn={intake.putBack} />
  if (intake.kept) return <KeptNotice onAnother={intake.goOn}>{notice}</KeptNotice>
  if (registration.data) return <RegisteredNotice registered={registration.data} onAnother={registration.reset} />
  const act =
    earlier?.manner === 'supplement'
      ? 'registerOnly'
      : answer !== ''
        ? 'registerAndAnswer'
        : mayDispatch
          ? 'registerAndDispatch'
          : 'registerAndSubmit'
  return (
    <section aria-labelledby="register">
      <div className="sy-title">
        <h1 id="register">{say('register')}</h1>
        <span className="sy-buttons sy-title-tools">
          {channel !== 'phone' && <Mark tone="busy">{choice(channel)}</Mark>}
          <SimulateCall />
          <EntryTimer isRunning={Object.keys(values).length > 0} />
        </span>
      </div>
      {notice}
      {intake.isRestored && (
        <p className="sy-note" role="status">
          {say('draftFound')}{' '}
          <Button size="small" onClick={intake.discard}>
            {say('discard')}
          </Button>
        </p>
      )}
      <CommandProblem error={registration.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...freshAppeal(), ...values }}
        onValuesChange={(_changed, all: AppealForm) => change(all)}
        className="sy-intake"
        requiredMark={false}
        disabled={registration.isPending}
      >
        <div>
          {values.confidential && (
            <p className="sy-note" role="status">
              {word('secretOn')}
            </p>
          )}
          <AppealFields canAnswer={isAnswerable(values.kind)} isAnonymous={values.petitioner?.anonymous === true} />
        </div>
        <div className="sy-beside">
          {intake.history && (
            <CallerCard
              history={intake.history}
              categoryId={values.categoryId}
              earlier={intake.history.orders.find(({ orderId }) => orderId === earlier?.orderId) ?? null}
              onChoose={intake.choose}
            />
          )}
          {earlier && <EarlierChoice earlier={earlier} onChange={intake.setEarlier} />}
          <ArticleHelp
            articles={triage?.articles ?? []}
            onUse={(text) => put({ kind: 'consultation', answer: text })}
          />
          <TriagePanel proposal={triage ?? null} chosen={chosenIn(values)} onTake={take} />
          <ProposalCard proposal={proposal ?? null} />
          <div className="sy-buttons sy-sticky">
            <Button type="primary" size="large" loading={registration.isPending} onClick={registerAsUsual}>
              {say(act)} <kbd>Ctrl</kbd>
              <kbd>Enter</kbd>
            </Button>
            <Button onClick={() => void register({ go: 'nothing' }).catch(() => undefined)}>
              {say('registerOnly')}
            </Button>
            <EmergencyHandOver
              onChoose={(line, told, title, words) =>
                void register(
                  { go: 'hand_over', line, told },
                  {
                    emergency: true,
                    kind: values.kind ?? 'help_request',
                    title: values.title || title,
                    words: values.words || words,
                  },
                )
              }
            />
          </div>
        </div>
      </Form>
    </section>
  )
}
