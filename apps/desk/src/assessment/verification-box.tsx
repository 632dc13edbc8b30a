import { Alert, Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { WindowVerificationView } from '@shaoying/contract'
import { request } from '../api/request.ts'
import { CommandProblem } from '../commands/command-problem.tsx'
import { useWords } from '../texts/use-texts.tsx'
import { closingWords } from './closing-words.ts'

/** Reckons a frozen window again from the trace and names what differs. */
export function VerificationBox({ windowId }: { readonly windowId: string }) {
  const word = useWords(closingWords)
  const verify = useMutation({
    mutationFn: () => request<WindowVerificationView>(`/api/v1/assessment-windows/${windowId}/verification`),
  })
  return (
    <>
      <p className="sy-quiet">{word('verifyHint')}</p>
      <Button loading={verify.isPending} onClick={() => verify.mutate()}>
        {word('runVerify')}
      </Button>
      <CommandProblem error={verify.error} />
      {verify.data && <Verdict found={verify.data} />}
    </>
  )
}

function Verdict({
  found: { matches, hash, methodChanged, factsChanged, orders, units },
}: {
  readonly found: WindowVerificationView
}) {
  const word = useWords(closingWords)
  if (matches)
    return (
      <Alert
        className="sy-gap"
        type="success"
        showIcon
        title={word('matches')}
        description={<code className="sy-hash">{hash}</code>}
      />
    )
  return (
    <Alert
      className="sy-gap"
      type="error"
      showIcon
      title={word('differs')}
      description={
        <>
          {methodChanged && <p>{word('methodChanged')}</p>}
          {factsChanged && <p>{word('factsChanged')}</p>}
          {units.length > 0 && (
            <p>{word('unitsChanged', { units: units.map(({ unitName }) => unitName).join('、') })}</p>
          )}
          {orders.length > 0 && (
            <>
              <p>{word('ordersChanged')}</p>
              <ul>
                {orders.map(({ orderId, orderNumber, differences }) => (
                  <li key={orderId}>
                    <Link to="/orders/$orderId" params={{ orderId }} search={{}}>
                      {orderNumber}
                    </Link>{' '}
                    {differences.join('；')}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      }
    />
  )
}
