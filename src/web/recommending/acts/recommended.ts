/** An application that is to be recommended, as it was seen. */
export interface Recommended {
  readonly id: string
  readonly version: number
  readonly name: string
}
