/** A file that goes along with an objection: its content as text, as it travels. */
export interface ChosenFile {
  readonly name: string
  readonly content: string
}

/** The content of a file in base64. */
export function readChosen(file: File): Promise<ChosenFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : ''
      resolve({ name: file.name, content: address.slice(address.indexOf(',') + 1) })
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file cannot be read')))
    reader.readAsDataURL(file)
  })
}
