import { createServer, type AddressInfo } from 'node:net'
import { listenFault } from '../listen-fault.ts'
import type { Settings } from './settings.ts'

/**
 * With PORT=0 a free port is chosen before anything is said about it: links, cookies and problem types name the port
 * that is served. Throws one sentence when HOST is none of this machine's addresses.
 */
export async function withFreePort<Given extends Pick<Settings, 'host' | 'port' | 'publicUrl'>>(
  settings: Given,
): Promise<Given> {
  if (settings.port !== 0) return settings
  const port = await freePort(settings.host).catch((error: unknown) => {
    throw listenFault(error, settings)
  })
  return { ...settings, port, publicUrl: settings.publicUrl.replace(/:0(?=\/|$)/, `:${port}`) }
}

function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, host, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
