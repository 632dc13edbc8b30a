import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import type { TextKey } from '../texts/texts.ts'
import { useTexts } from '../texts/use-texts.tsx'

/** Nothing is here, and where to go instead. */
export function EmptyPage({ text }: { readonly text: TextKey }) {
  const { say } = useTexts()
  return <Result status="info" title={<h1>{say(text)}</h1>} extra={<Link to="/orders">{say('orders')}</Link>} />
}
