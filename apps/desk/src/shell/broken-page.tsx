import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTexts } from '../texts/use-texts.tsx'
import { EmptyPage } from './empty-page.tsx'

/** A page that broke while it was drawn, or whose part could not be fetched: what happened, and a way on. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { say } = useTexts()
  return (
    <EmptyPage text="broken" hint="brokenHint">
      <p className="sy-quiet">
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <Button type="primary" onClick={() => location.reload()}>
        {say('loadAgain')}
      </Button>
    </EmptyPage>
  )
}
