/** See bundle.mjs; for the bench, which is TypeScript. */
export function bundle(entryPoints?: Readonly<Record<string, string>>): Promise<void>
