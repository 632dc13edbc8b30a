import { writeFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'

const samplesEveryUs = 200

/** Watches where this process spends its time, from one moment to another. */
export class CpuWatch {
  readonly #session = new Session()

  async begin(): Promise<void> {
    this.#session.connect()
    await this.#session.post('Profiler.enable')
    await this.#session.post('Profiler.setSamplingInterval', { interval: samplesEveryUs })
    await this.#session.post('Profiler.start')
  }

  async writeTo(file: string): Promise<void> {
    const { profile } = await this.#session.post('Profiler.stop')
    this.#session.disconnect()
    await writeFile(file, JSON.stringify(profile))
  }
}
