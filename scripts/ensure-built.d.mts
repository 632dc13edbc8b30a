/** See ensure-built.mjs; for tests, which are TypeScript. */
export function ensureBuilt(say?: (line: string) => void, only?: readonly string[]): Promise<void>
