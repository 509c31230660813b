/** Writes a number for each of the enterprises `from … to − 1` to the front of `out`: points, or 1 for a veto. */
export type Kernel = (from: number, to: number, out: Int32Array) => void

/** Enterprises that a kernel is given at once, so that a block's columns stay in the processor's cache. */
export const BLOCK = 2048
