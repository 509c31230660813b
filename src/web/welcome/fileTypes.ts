/** Old and foreign kinds may be chosen too: each gets told what to do. */
export const ROSTER_FILES = '.xlsx,.csv,.xls,.xlsm,.et,.txt'
export const CHECK_FILES = '.json'

/** As the reader's own limit has it; said here again because the reader is fetched only when it is used. */
export const ROSTER_MEGABYTES = 64
