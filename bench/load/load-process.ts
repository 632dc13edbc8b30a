import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import type { LoadOrder, LoadReport } from './load-worker.ts'

/** The process that plays the clients. */
export class LoadProcess {
  readonly #child: ChildProcess

  constructor() {
    this.#child = fork(path.join(import.meta.dirname, 'load-worker.ts'), {
      execArgv: ['--import', 'tsx', '--max-semi-space-size=32'],
    })
  }

  get pid(): number {
    return this.#child.pid!
  }

  run(order: LoadOrder): Promise<LoadReport> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null): void => reject(new Error(`the load ended with ${code}`))
      this.#child.once('exit', ended)
      this.#child.once('message', (report) => {
        this.#child.off('exit', ended)
        resolve(report as LoadReport)
      })
      this.#child.send(order)
    })
  }

  end(): void {
    this.#child.disconnect()
  }
}
