import type { Settings } from './settings/settings.ts'

/** Why a server cannot listen, as one sentence that names the setting to change; the error itself when it is none of these. */
export function listenFault(error: unknown, { host, port }: Pick<Settings, 'host' | 'port'>): unknown {
  const sentence = sentences[(error as { readonly code?: string } | null)?.code ?? '']
  return sentence ? new Error(sentence(host, port), { cause: error }) : error
}

const sentences: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} on ${host} is in use by another program (or another Shaoying); choose another one with PORT, or 0 for a free one.`,
  EACCES: (_host, port) => `This user may not listen on port ${port}; choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: (host) =>
    `This machine has no address ${host}; HOST names one of its own, 127.0.0.1 for this machine only or 0.0.0.0 for all.`,
  ENOTFOUND: (host) =>
    `Nothing is known of the host ${host}; HOST names an address of this machine, 127.0.0.1 for this machine only or 0.0.0.0 for all.`,
}
