export interface Clock {
  /** `2026-03-31` */
  readonly today: () => string
  /** `2026-03-31T09:05` */
  readonly minute: () => string
}
