import { useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useEffect } from 'react'
import { ApiProblem } from '../api/request.ts'
import { useTexts } from '../texts/use-texts.tsx'

/** Why the server said no, in its own words, with the rules it rests on. */
export function CommandProblem({ error }: { readonly error: Error | null }) {
  const { say } = useTexts()
  const client = useQueryClient()
  const problem = error instanceof ApiProblem ? error.problem : null
  const isOutdated = problem?.status === 412
  useEffect(() => {
    if (isOutdated) void client.invalidateQueries({ queryKey: ['order'] })
  }, [client, isOutdated, error])
  if (!error) return null
  const details = [
    ...(problem?.basis ?? []).map(({ reference, text }) => `${text}（${reference}）`),
    ...(problem?.errors ?? []).map(({ detail }) => detail),
  ]
  return (
    <Alert
      type="error"
      showIcon
      className="sy-gap"
      title={isOutdated ? say('reload') : (problem?.detail ?? say('unreachable'))}
      description={details.join('；')}
    />
  )
}
