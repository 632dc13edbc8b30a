import { useTexts } from '../texts/use-texts.tsx'

/** While a workspace is fetched for the first time. */
export function PageLoading() {
  const { say } = useTexts()
  return (
    <p className="sy-quiet" role="status">
      {say('loading')}
    </p>
  )
}
