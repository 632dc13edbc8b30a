import { spawn } from 'node:child_process'
import process from 'node:process'
import { createInterface } from 'node:readline'

/** How one process is told its share, and how it tells of its days: one line of JSON each. */
export interface PartDay {
  readonly orders: number
  readonly facts: number
}

/**
 * Runs this same command line once for each share, so that every core works; resolves when all are done, rejects with
 * the first that fails, when the others have been stopped.
 */
export async function runParts(
  of: number,
  file: string,
  today: string,
  onDay: (orders: number, facts: number) => void,
): Promise<void> {
  const children = Array.from({ length: of }, (_, share) =>
    spawn(
      process.execPath,
      [
        '--max-semi-space-size=64',
        ...process.execArgv,
        ...process.argv.slice(1),
        '--share',
        `${share}/${of}`,
        '--lives',
        file,
        '--until',
        today,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    ),
  )
  try {
    await Promise.all(
      children.map(
        (child) =>
          new Promise<void>((resolve, reject) => {
            createInterface({ input: child.stdout }).on('line', (line) => {
              const { orders, facts } = JSON.parse(line) as PartDay
              onDay(orders, facts)
            })
            child.once('error', reject)
            child.once('close', (code) =>
              code === 0
                ? resolve()
                : reject(
                    new Error(`a part of the history ended with ${String(code)}; run the same command again to go on`),
                  ),
            )
          }),
      ),
    )
  } finally {
    for (const child of children) child.kill()
  }
}
