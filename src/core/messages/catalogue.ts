import { applicationMessages } from './applicationMessages.ts'
import { batchMessages } from './batchMessages.ts'
import type { Message } from './message.ts'
import type { MessageCode, MessageParams } from './params.ts'
import { noticeMessages } from './noticeMessages.ts'
import { peopleMessages } from './peopleMessages.ts'
import { reviewMessages } from './reviewMessages.ts'
import { recognitionMessages } from './recognitionMessages.ts'

type Catalogue = { readonly [C in MessageCode]: Message<MessageParams[C]> }

/** Every message the system sends, by its code. A code for one day is never sent: it is handed over in person. */
export const CATALOGUE: Catalogue = {
  ...peopleMessages,
  ...batchMessages,
  ...applicationMessages,
  ...reviewMessages,
  ...recognitionMessages,
  ...noticeMessages,
}

/** The messages whose link is a key. */
export type SecretCode = 'account-invited'

/** Whether a stored code is one that this version knows. */
export const isMessageCode = (code: string): code is MessageCode =>
  Object.prototype.hasOwnProperty.call(CATALOGUE, code)
