import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { type FinishedUpload, resumableUploads, type UploadParts, type Uploads } from '#adapters/files/uploads.ts'

/** Behind a request of the test server stands whoever it says. */
export const personBehind = (request: IncomingMessage): string => String(request.headers['x-person'] ?? 'ann')

export interface UploadServer {
  readonly port: number
  readonly finished: readonly FinishedUpload[]
  readonly uploads: Uploads<string>
  close(): Promise<void>
}

export type UploadServerParts = Partial<Omit<UploadParts<string>, 'hooks'>> & {
  readonly hooks?: Partial<UploadParts<string>['hooks']>
}

/** Uploads over a real HTTP server. Everybody may do everything unless the hooks say otherwise. */
export async function uploadServer(folder: string, { hooks, ...more }: UploadServerParts = {}): Promise<UploadServer> {
  const finished: FinishedUpload[] = []
  const uploads = resumableUploads<string>({
    folder,
    address: '/uploads',
    newId: () => randomBytes(16).toString('hex'),
    ...more,
    hooks: {
      mayCreate: async () => undefined,
      mayContinue: async () => true,
      finished: async (upload) => void finished.push(upload),
      ...hooks,
    },
  })
  const server = createServer((request, response) => {
    uploads.handle(personBehind(request), request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    finished,
    uploads,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
