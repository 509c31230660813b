import { PDFDocument } from 'pdf-lib'
import { Upload } from 'tus-js-client'
import type { Client } from './client.ts'

export interface Uploading {
  readonly application: string
  readonly row: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly title?: string
}

/** Sends a file as a browser does, by tus. */
export function upload(client: Client, { application, row, name, bytes, title = '' }: Uploading): Promise<void> {
  return new Promise((resolve, reject) => {
    new Upload(Buffer.from(bytes) as never, {
      endpoint: `${client.address}/api/uploads`,
      metadata: { application, row, filename: name, ...(title && { title }) },
      headers: { cookie: client.cookie },
      uploadSize: bytes.length,
      retryDelays: null,
      onSuccess: () => resolve(),
      onError: reject,
    }).start()
  })
}

/** A small real PDF with a line in it. */
export async function pdfOf(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText(text, { x: 50, y: 780, size: 14 })
  return document.save()
}
