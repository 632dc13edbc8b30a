import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useSignedIn } from '../session/signed-in.ts'
import { useWords } from '../texts/use-texts.tsx'
import { ExclusionForm } from './exclusion-form.tsx'
import { exclusionWords } from './exclusion-words.ts'

/** On an order's page: applies for it to be left out, by whoever may. */
export function OrderExclusion({ orderId }: { readonly orderId: string }) {
  const word = useWords(exclusionWords)
  const { permissions } = useSignedIn()
  const [isOpen, setOpen] = useState(false)
  if (!permissions.includes('exclusion.request')) return null
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {word('apply')}
      </Button>
      <Modal
        open={isOpen}
        onCancel={() => setOpen(false)}
        footer={null}
        width={720}
        title={word('apply')}
        destroyOnHidden
      >
        {isOpen && <ExclusionForm orderId={orderId} onDone={() => setOpen(false)} />}
      </Modal>
    </>
  )
}
