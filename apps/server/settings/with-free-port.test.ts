import { describe, expect, it } from 'vitest'
import { readSettings } from './read-settings.ts'
import { toSettings } from './settings.ts'
import { withFreePort } from './with-free-port.ts'

function settingsOf(environment: Readonly<Record<string, string>>) {
  const read = readSettings(environment)
  if (!('values' in read)) throw new Error(JSON.stringify(read))
  return toSettings(read.values)
}

describe('PORT=0', () => {
  it('is a port before anybody is told of it: links of messages and problems name it', async () => {
    const { port, publicUrl } = await withFreePort(settingsOf({ PORT: '0' }))
    expect(port).toBeGreaterThan(1023)
    expect(publicUrl).toBe(`http://127.0.0.1:${port}`)
  })

  it('leaves an address that the city gave, and a port that it chose', async () => {
    expect((await withFreePort(settingsOf({ PORT: '0', PUBLIC_URL: 'https://12345.test' }))).publicUrl).toBe(
      'https://12345.test',
    )
    expect(await withFreePort(settingsOf({ PORT: '8301' }))).toMatchObject({
      port: 8301,
      publicUrl: 'http://127.0.0.1:8301',
    })
  })

  it('says in a sentence that the machine has no such address', async () => {
    await expect(withFreePort(settingsOf({ PORT: '0', HOST: '203.0.113.7' }))).rejects.toThrow(
      'HOST names one of its own',
    )
  })
})
