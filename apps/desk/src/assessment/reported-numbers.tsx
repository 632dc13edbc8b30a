import type { ReportedFiguresView } from '@shaoying/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useRecords } from '../records/record-queries.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useTexts, useWords } from '../texts/use-texts.tsx'
import { centreWords } from './centre-words.ts'
import { ReportForm } from './report-form.tsx'

/** Numbers from outside: what was reported last, each with its corrections, and the form for those who report (R114, R179). */
export function ReportedNumbers({ mayReport }: { readonly mayReport: boolean }) {
  const word = useWords(centreWords)
  const { say, moment } = useTexts()
  const { permissions } = useSignedIn()
  const { data, isPending, hasNextPage, fetchNextPage } = useRecords('reported-figures')
  const [corrected, setCorrected] = useState<ReportedFiguresView | null>(null)
  const items = (data?.pages.flatMap((page) => page.items) ?? []) as unknown as readonly ReportedFiguresView[]
  if (!permissions.includes('analysis.read')) return null
  return (
    <section aria-labelledby="reported" className="sy-gap">
      <h3 id="reported">{word('report')}</h3>
      {mayReport && (
        <ReportForm key={corrected?.reportId ?? ''} corrected={corrected} onDone={() => setCorrected(null)} />
      )}
      <ul className="sy-lines">
        {items.map((report) => (
          <li key={report.reportId}>
            <span>
              <strong>{report.unit.name}</strong> {word(`grain_${report.grain}`)} {report.startsOn}{' '}
              <span className="sy-quiet">
                {report.from} · {moment(report.reportedAt)}
              </span>
              <br />
              {report.values.map(({ item, value, measure }) => `${item.name} ${value} ${measure}`).join('；')}
              {report.corrections.map(({ at, why }, index) => (
                <span key={index} className="sy-quiet">
                  <br />
                  {word('correctedBecause', { at: moment(at), why })}
                </span>
              ))}
            </span>
            {mayReport && (
              <Button size="small" onClick={() => setCorrected(report)}>
                {word('correct')}
              </Button>
            )}
          </li>
        ))}
        {items.length === 0 && <li className="sy-quiet">{isPending ? say('loading') : word('noReports')}</li>}
      </ul>
      {hasNextPage && (
        <Button block onClick={() => void fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </section>
  )
}
