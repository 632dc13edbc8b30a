import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { request } from '../api/request.ts'
import { dropDrafts } from '../drafts/drafts.ts'
import { forgetWhatWasRead } from '../report-in/offline-shell.ts'

/** Ends the session and leaves nothing of it on the machine. */
export function useSignOut(): () => void {
  const client = useQueryClient()
  return useCallback(() => {
    void (async () => {
      await request('/api/v1/session', { method: 'DELETE' })
      dropDrafts()
      await forgetWhatWasRead()
      client.clear()
      location.assign('/desk/')
    })()
  }, [client])
}
