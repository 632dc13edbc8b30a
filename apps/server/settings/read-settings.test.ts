import { describe, expect, it } from 'vitest'
import { readSettings } from './read-settings.ts'
import { SETTING_NAMES, SETTING_TABLE, type SettingName, type SettingRow } from './setting-table.ts'
import { parseSettingsFile } from './settings-file.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const file = (content: string) => parseSettingsFile('/data/shaoying.env', content)

describe('readSettings', () => {
  it('starts without any setting, on this machine only and with the embedded database', () => {
    const { values, problems, warnings } = readSettings({})
    expect(problems).toEqual([])
    expect(warnings).toEqual([])
    expect(values).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 8300,
      DATABASE_URL: undefined,
      DEMO_ACCOUNTS: true,
      TRUST_PROXY: false,
    })
    expect(values.DATA_DIR).toMatch(/[\\/][.]data$/)
  })

  it('takes the environment before the file and the file before the default', () => {
    const from = (environment: Record<string, string>, content: string): unknown =>
      readSettings(environment, file(content)).values.PORT
    expect(from({ SHAOYING_PORT: '1', PORT: '2' }, 'PORT=3')).toBe(1)
    expect(from({ PORT: '2' }, 'PORT=3')).toBe(2)
    expect(from({}, 'PORT=3')).toBe(3)
    expect(from({}, '')).toBe(8300)
  })

  it('says where a value came from', () => {
    const { readings } = readSettings({ SHAOYING_HOST: '::1' }, file('# ours\nPORT=81\n'))
    const source = (name: SettingName) => readings.find((reading) => reading.name === name)?.source
    expect(source('HOST')).toEqual({ kind: 'environment', name: 'SHAOYING_HOST' })
    expect(source('PORT')).toEqual({ kind: 'file', path: '/data/shaoying.env', line: 2 })
    expect(source('LOG_LEVEL')).toEqual({ kind: 'default' })
  })

  it.each([
    ['PORT', '80a', 'PORT is "80a" (from the environment as PORT) but must be a whole number from 0 to 65535.'],
    ['PORT', '70000', 'PORT is "70000" (from the environment as PORT) but must be a whole number from 0 to 65535.'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL is "loud" (from the environment as LOG_LEVEL) but must be one of fatal, error, warn, info, debug, trace, silent.',
    ],
    ['DEMO_ACCOUNTS', 'true', 'DEMO_ACCOUNTS is "true" (from the environment as DEMO_ACCOUNTS) but must be yes or no.'],
    [
      'PUBLIC_URL',
      'example.org',
      'PUBLIC_URL is "example.org" (from the environment as PUBLIC_URL) but must be an address like https://12345.example.gov.cn.',
    ],
    [
      'SESSION_HOURS',
      '0',
      'SESSION_HOURS is "0" (from the environment as SESSION_HOURS) but must be a whole number from 1 to 720.',
    ],
    [
      'CITY_ID',
      'Bei Jing',
      'CITY_ID is "Bei Jing" (from the environment as CITY_ID) but must be small letters, digits and hyphens.',
    ],
  ])('answers %s=%s with what is wrong, from where, and what would be right', (name, text, sentence) => {
    expect(readSettings({ [name]: text }).problems).toEqual([sentence])
  })

  it('names the line of the file that is wrong', () => {
    expect(readSettings({}, file('\nPOOL_SIZE=many')).problems).toEqual([
      'POOL_SIZE is "many" (from /data/shaoying.env line 2) but must be a whole number from 2 to 500.',
    ])
  })

  it('never repeats a secret, even a wrong one', () => {
    const problems = readSettings({ VAULT_KEY: 'hunter2', DATABASE_URL: 'mysql://root:hunter2@db' }).problems.join('\n')
    expect(problems).toContain('VAULT_KEY has a value')
    expect(problems).toContain('DATABASE_URL has a value')
    expect(problems).not.toContain('hunter2')
  })

  it('blames only the setting that is wrong, not the defaults that follow from it', () => {
    expect(readSettings({ PORT: '99999' }).problems).toHaveLength(1)
  })

  it('demands a vault key with an external database, and gives no demonstration accounts there', () => {
    const url = 'postgres://shaoying@db/shaoying'
    expect(readSettings({ DATABASE_URL: url }).problems).toEqual([
      expect.stringMatching(/^VAULT_KEY is not set but is needed with DATABASE_URL/),
    ])
    const { problems, values } = readSettings({ DATABASE_URL: url, VAULT_KEY: key })
    expect(problems).toEqual([])
    expect(values.DEMO_ACCOUNTS).toBe(false)
    expect(values.VAULT_KEY).toEqual(new Uint8Array(32).fill(7))
  })

  it('takes the three settings of the city sign-in together or not at all', () => {
    const two = { OIDC_ISSUER: 'https://id.example.gov.cn', OIDC_CLIENT_ID: 'shaoying' }
    expect(readSettings(two).problems).toEqual([expect.stringMatching(/^OIDC_CLIENT_SECRET is not set, but/)])
    expect(readSettings({ ...two, OIDC_CLIENT_SECRET: 's' }).problems).toEqual([])
  })

  it('takes what a gateway needs together or not at all, and a scanner as host and port', () => {
    expect(readSettings({ SMS_WEBHOOK_URL: 'https://sms.example/send' }).problems).toEqual([
      expect.stringMatching(/^SMS_WEBHOOK_SECRET is not set, but/),
    ])
    expect(readSettings({ S3_ENDPOINT: 'https://s3.example', S3_BUCKET: 'files' }).problems).toEqual([
      expect.stringMatching(/^S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are not set/),
    ])
    expect(
      readSettings({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: '云溪市 <12345@mail.example>' }).problems,
    ).toEqual([])
    expect(readSettings({ CLAMD: '[::1]:3310' }).values.CLAMD).toEqual({ host: '::1', port: 3310 })
    for (const wrong of ['scanner', 'scanner:0', 'scanner:99999', 'http://scanner:3310'])
      expect(readSettings({ CLAMD: wrong }).problems).toHaveLength(1)
  })

  it('treats an empty value as unset, as compose files pass on what they were not given', () => {
    expect(readSettings({ PORT: '', SHAOYING_PORT: '' }, file('PORT=')).values.PORT).toBe(8300)
  })

  it('warns about names that look like ours and suggests the one that was meant', () => {
    const { warnings, problems } = readSettings(
      { SHAOYING_PROT: '1', SHAOYING_SETTINGS_FILE: 'x', SHAOYING_QQ: '1', UNRELATED: '1' },
      file('DATABSE_URL=x'),
    )
    expect(problems).toEqual([])
    expect(warnings).toEqual([
      'SHAOYING_PROT in the environment is no setting and has no effect; did you mean SHAOYING_PORT?',
      'SHAOYING_QQ in the environment is no setting and has no effect; `shaoying config` lists them all',
      'DATABSE_URL in /data/shaoying.env line 1 is no setting and has no effect; did you mean DATABASE_URL?',
    ])
  })

  it('derives the public address from host and port, brackets for IPv6', () => {
    expect(readSettings({ PORT: '81' }).values.PUBLIC_URL).toBe('http://127.0.0.1:81')
    expect(readSettings({ HOST: '::1' }).values.PUBLIC_URL).toBe('http://[::1]:8300')
    expect(readSettings({ PUBLIC_URL: 'https://a.example/' }).values.PUBLIC_URL).toBe('https://a.example')
  })

  it.each([
    ['off', false],
    ['2', 2],
    ['10.0.0.0/8, 192.168.1.5', ['10.0.0.0/8', '192.168.1.5']],
    ['::1/128', ['::1/128']],
  ])('believes the proxies named by TRUST_PROXY=%s', (text, value) => {
    expect(readSettings({ TRUST_PROXY: text }).values.TRUST_PROXY).toEqual(value)
  })

  it.each(['on', 'true', '0', '10.0.0.0/33', 'proxy.example'])(
    'does not believe every proxy: TRUST_PROXY=%s is refused',
    (text) => {
      expect(readSettings({ TRUST_PROXY: text }).problems).toHaveLength(1)
    },
  )
})

describe('the table of settings', () => {
  it.each(SETTING_NAMES)('%s has a meaning in one sentence and a default that it accepts itself', (name) => {
    const row: SettingRow = SETTING_TABLE[name]
    expect(row.meaning).toMatch(/^[^\n]{10,100}[.]$/)
    const text = typeof row.default === 'function' ? row.default({ HOST: 'localhost', PORT: '1' }) : row.default
    expect(text === undefined || row.kind.parse(text) !== undefined).toBe(true)
  })
})
