import type { RegisteredOrder } from '@shaoying/contract'
import { Link } from '@tanstack/react-router'
import { Button, Result, Space } from 'antd'
import { useState } from 'react'
import { CommandForm } from '../orders/command-form.tsx'
import { useTexts } from '../texts/use-texts.tsx'

export function RegisterPage() {
  const { say } = useTexts()
  const [done, setDone] = useState<RegisteredOrder | null>(null)
  if (done) {
    return (
      <Result status="success" title={`${say('registered')} ${done.number}`} subTitle={<>{say('trackingCode')} <strong className="sy-code">{done.trackingCode}</strong><br />{say('readOut')}</>}
        extra={<Space><Link to="/orders/$orderId" params={{ orderId: done.orderId }}>{say('openOrder')}</Link><Button onClick={() => setDone(null)}>{say('another')}</Button></Space>} />
    )
  }
  return (
    <section aria-labelledby="register" className="sy-form">
      <h1 id="register">{say('register')}</h1>
      <CommandForm pathTemplate="/api/v1/orders" path="/api/v1/orders" title={say('register')} onDone={(answer) => setDone(answer as RegisteredOrder)} />
    </section>
  )
}
