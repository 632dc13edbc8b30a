import type { LanguageModelView, ModelDraftView } from '@shaoying/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useUndo } from '../presence/use-undo.tsx'
import { useWords } from '../texts/use-texts.tsx'
import { replyWords } from './reply-words.ts'

/** A draft by the city's language model, where it has one: put into the field to be checked, taken back in one press, decided by whoever writes. */
export function ModelDraftButton({
  orderId,
  text,
  onTake,
}: {
  readonly orderId: string
  readonly text: string
  readonly onTake: (text: string) => void
}) {
  const word = useWords(replyWords)
  const undo = useUndo()
  const { data: setUp } = useQuery({
    queryKey: ['language-model'],
    staleTime: 300_000,
    queryFn: () => request<LanguageModelView>('/api/v1/language-model'),
  })
  const draft = useMutation({
    mutationFn: () =>
      request<ModelDraftView>(`/api/v1/orders/${orderId}/model-drafts`, { method: 'POST', body: { purpose: 'reply' } }),
    onSuccess: ({ text: drafted, model, hidden }) => (
      onTake(drafted), undo(word('drafted', { model, hidden }), () => onTake(text))
    ),
  })
  if (!setUp?.model) return null
  return (
    <div className="sy-gap">
      <Button loading={draft.isPending} onClick={() => draft.mutate()}>
        {word('draft')}
      </Button>
      {draft.data && <p role="status">{word('drafted', { model: draft.data.model, hidden: draft.data.hidden })}</p>}
      <CommandProblem error={draft.error} />
    </div>
  )
}
