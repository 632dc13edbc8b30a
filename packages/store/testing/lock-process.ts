import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { withFolderLock } from '../embedded/folder-lock.ts'

/** A process that adds to a number in a file, many times, in a way that loses additions unless it is alone. */
const [folder = '', file = '', times = '0', dieAt = '-1'] = process.argv.slice(2)
for (let round = 0; round < Number(times); round += 1) {
  await withFolderLock(
    folder,
    () => undefined,
    async () => {
      const seen = Number(readFileSync(file, 'utf8'))
      await sleep(1)
      if (round === Number(dieAt)) process.kill(process.pid, 'SIGKILL')
      writeFileSync(file, String(seen + 1))
    },
  )
}
