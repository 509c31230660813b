export interface TypedItem {
  readonly part: string
  readonly note: string
  readonly repair: string
}

export const emptyItem = (part = ''): TypedItem => ({ part, note: '', repair: '' })
