import { bulletinDocument, type BulletinContent } from '@shaoying/domain'
import { Alert } from 'antd'
import { DownloadButtons } from '../exports/download-buttons.tsx'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { assessmentWords } from './assessment-words.ts'
import { Paper } from './paper.tsx'

const formats = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const

/** The bulletin as it will be printed: the same sentences, to read through and to take along. */
export function BulletinPart({ windowId, board }: { readonly windowId: string; readonly board: BulletinContent }) {
  const word = useWords(assessmentWords)
  const { language } = useTexts()
  const { permissions } = useSignedIn()
  const isPublished = board.publishedOn !== null
  return (
    <>
      {!isPublished && <Alert type="info" showIcon title={word('draft')} className="sy-gap" />}
      {(isPublished || permissions.includes('assessment.freeze')) && (
        <DownloadButtons
          formats={formats}
          pathOf={(format) => `/api/v1/assessment-windows/${windowId}/${isPublished ? '' : 'draft-'}bulletin.${format}`}
        />
      )}
      <Paper document={bulletinDocument(board, language)} label={word('preview')} />
    </>
  )
}
