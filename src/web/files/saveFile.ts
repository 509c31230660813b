const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
} as const

/** Hands the person a file that was made on this page. Nothing goes over the line. */
export function saveFile(content: Uint8Array | string, name: string, type: keyof typeof TYPES): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type: TYPES[type] }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.${type}`
  link.click()
  // The browser has taken hold of the content by the next turn; later is safe everywhere.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
