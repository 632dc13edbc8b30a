import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSettings, WrongSettings } from './load-settings.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const load = (environment: Record<string, string>, warnings: string[] = []) =>
  loadSettings(environment, (warning) => warnings.push(warning))

describe('loadSettings', () => {
  it('reads shaoying.env in the data folder when there is one', () => {
    expect(load({ DATA_DIR: folder }).port).toBe(8300)
    writeFileSync(join(folder, 'shaoying.env'), 'PORT=81\n')
    expect(load({ DATA_DIR: folder })).toMatchObject({ port: 81, dataDir: folder })
  })

  it('reads the file that SETTINGS_FILE names instead, and that file must be there', () => {
    const path = join(folder, 'city.env')
    expect(() => load({ SETTINGS_FILE: path })).toThrow(
      `The settings file ${path} was not used: there is no such file.`,
    )
    writeFileSync(path, `PORT=82\nDATA_DIR=${folder}\n`)
    expect(load({ SETTINGS_FILE: path })).toMatchObject({ port: 82, dataDir: folder })
    expect(() => load({ SETTINGS_FILE: folder })).toThrow('it cannot be read (EISDIR)')
  })

  it('stops with every wrong setting at once, not one at a time', () => {
    const attempt = (): unknown => load({ DATA_DIR: folder, PORT: 'x', WORKER: 'y' })
    expect(attempt).toThrow(WrongSettings)
    expect(attempt).toThrow(/^PORT is "x".*\nWORKER is "y"/)
  })

  it('goes on with a warning when a name is misspelt', () => {
    const warnings: string[] = []
    load({ DATA_DIR: folder, SHAOYING_WOKER: 'off' }, warnings)
    expect(warnings).toEqual([expect.stringContaining('did you mean SHAOYING_WORKER?')])
  })

  it('gives the city sign-in as one whole', () => {
    const environment = {
      DATA_DIR: folder,
      OIDC_ISSUER: 'https://id.example.gov.cn/',
      OIDC_CLIENT_ID: 'a',
      OIDC_CLIENT_SECRET: 'b',
    }
    expect(load(environment).oidc).toEqual({ issuer: 'https://id.example.gov.cn', clientId: 'a', clientSecret: 'b' })
    expect(load({ DATA_DIR: folder }).oidc).toBeUndefined()
  })
})
