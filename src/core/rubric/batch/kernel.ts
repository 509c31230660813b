/** Writes the points of enterprises `from … to − 1` to the front of `out`. */
export type Kernel = (from: number, to: number, out: Int32Array) => void
