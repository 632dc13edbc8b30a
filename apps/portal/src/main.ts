import './portal.css'
import './bulletin.css'
import { startIslands } from './islands.ts'

startIslands(document)
// Nearly every device has Chinese type of its own; for one that has none it comes after the page, not before it.
void import('./type.ts')
