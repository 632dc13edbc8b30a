import { CorrectReportedFiguresInput, ReportedFiguresView, ReportFiguresInput } from '@shaoying/contract'
import { correctReportedFigures, reportedFiguresKind, reportFigures } from '@shaoying/domain'
import { recordRow } from '../record-command-row.ts'
import { collection, type RecordCollection } from '../record-collection.ts'
import { reportedFiguresView } from '../views/figure-views.ts'

/** Numbers from outside: the call centre's days, petition visits, surveys, what the index of seven haves is made of. */
export const reportedFigures: RecordCollection = collection({
  path: 'reported-figures',
  idName: 'reportId',
  tag: 'Figures 统计',
  noun: 'reported figures 填报数据',
  kind: reportedFiguresKind,
  read: ['analysis.read'],
  view: ReportedFiguresView,
  viewOf: reportedFiguresView,
  commands: [
    recordRow({
      title: 'Report numbers of a day, month or year 填报数据',
      input: ReportFiguresInput,
      command: reportFigures,
      example: {
        unitId: '990000',
        grain: 'day',
        startsOn: '2026-03-01',
        values: { calls_offered: '1200', calls_answered: '1164' },
        from: '话务平台',
      },
    }),
    recordRow({
      title: 'Correct or add numbers 更正、补报',
      input: CorrectReportedFiguresInput,
      command: correctReportedFigures,
      example: { values: { calls_answered: '1170' }, why: '夜班漏报' },
    }),
  ],
})
