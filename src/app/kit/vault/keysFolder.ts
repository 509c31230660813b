import { join } from 'node:path'

/** What must never lie in the database, nor in its backup: the master key and the journal's anchors. */
const FOLDER = 'keys'

export const keyFileIn = (dataFolder: string): string => join(dataFolder, FOLDER, 'master.key')
export const anchorsFileIn = (dataFolder: string): string => join(dataFolder, FOLDER, 'journal.anchors')
