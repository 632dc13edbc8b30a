import { describe, expect, it } from 'vitest'
import { parseSettingsFile } from './settings-file.ts'

const entries = (content: string) => parseSettingsFile('f', content).entries.map(({ name, text }) => [name, text])

describe('a settings file', () => {
  it('holds NAME=value lines, comments and empty lines, with or without export', () => {
    expect(entries('# ours\n\n PORT = 81 \r\nexport HOST=::1\n')).toEqual([
      ['PORT', '81'],
      ['HOST', '::1'],
    ])
  })

  it('keeps what stands in quotes as it is and drops a comment behind a value', () => {
    expect(entries('A="x # y" # z\nB=\'$HOME "q"\'\nC=a#b # c\nD=')).toEqual([
      ['A', 'x # y'],
      ['B', '$HOME "q"'],
      ['C', 'a#b'],
      ['D', ''],
    ])
  })

  it('begins with a byte order mark when a Windows editor wrote it', () => {
    expect(entries('\uFEFFPORT=81')).toEqual([['PORT', '81']])
  })

  it('tells each line it does not understand', () => {
    expect(parseSettingsFile('f', 'PORT 81\nA=1\n=2').problems).toEqual([
      'f line 1 is not of the form NAME=value.',
      'f line 3 is not of the form NAME=value.',
    ])
  })
})
