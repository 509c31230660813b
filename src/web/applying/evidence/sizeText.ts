const KB = 1024
const MB = KB * KB

/** `18 KB`, `3.2 MB`. */
export const sizeText = (bytes: number): string =>
  bytes < MB ? `${Math.max(1, Math.round(bytes / KB))}\u00a0KB` : `${(bytes / MB).toFixed(1)}\u00a0MB`
