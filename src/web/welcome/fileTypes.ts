/** Old and foreign kinds may be chosen too: each gets told what to do. */
export const ROSTER_FILES = '.xlsx,.csv,.xls,.xlsm,.et,.txt'
export const CHECK_FILES = '.json'
