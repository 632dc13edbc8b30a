/** Parts of the assessment's workspace, in the order of their tabs. */
export const assessmentParts = [
  'ranking',
  'classes',
  'exclusions',
  'bulletin',
  'year',
  'entries',
  'whatIf',
  'alarms',
  'centre',
  'havesTab',
  'meeting',
  'steps',
] as const
