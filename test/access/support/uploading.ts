import { type Answer, send } from './ask.ts'
import type { Stage, Who } from './stage.ts'

const base64 = (text: string): string => Buffer.from(text).toString('base64')

const BYTES = Buffer.from('%PDF')

/** The first request of an upload, as tus has it: says what will come and for which row. */
export const beginUpload = (stage: Stage, who: Who, application: string, row = 'B5'): Promise<Answer> =>
  send(`${stage.address}/api/uploads`, {
    method: 'POST',
    headers: {
      ...headersOf(stage, who),
      'upload-length': String(BYTES.length),
      'upload-metadata': `application ${base64(application)},row ${base64(row)},filename ${base64('材料.pdf')}`,
    },
  })

/** A later request for an upload. */
export const goOn = (stage: Stage, who: Who, method: string, id: string): Promise<Answer> =>
  send(`${stage.address}/api/uploads/${id}`, {
    method,
    headers: {
      ...headersOf(stage, who),
      ...(method === 'PATCH' && { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }),
    },
    ...(method === 'PATCH' && { body: BYTES }),
  })

const headersOf = (stage: Stage, who: Who) => ({
  'tus-resumable': '1.0.0',
  ...(stage.cookieOf(who) && { cookie: stage.cookieOf(who) }),
})
