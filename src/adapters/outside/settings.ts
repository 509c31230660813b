import type { Words } from '#core/kernel/words.ts'
import type { OutsideSettings } from './channels.ts'
import type { GatewayFields, GatewaySettings } from './gateway.ts'
import { SMS_DEFAULTS } from './sms.ts'
import { WORK_MESSENGER_DEFAULTS } from './workMessenger.ts'

/** A setting that cannot be meant so; `words` say what to do. */
export class SettingProblem extends Error {
  readonly words: Words

  constructor(setting: string, { zh, en }: Words) {
    super(`${setting}: ${en}`)
    this.words = { zh: `${setting}：${zh}`, en: `${setting}: ${en}` }
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * What of the outside is set up, from `SMTP_URL` and `MAIL_FROM`, `SMS_…` and `WORK_MESSENGER_…`.
 * @throws {SettingProblem}
 */
export function outsideSettings(env: Environment): OutsideSettings {
  const [mail, sms, workMessenger] = [
    mailSettings(env),
    gatewaySettings(env, 'SMS', SMS_DEFAULTS),
    gatewaySettings(env, 'WORK_MESSENGER', WORK_MESSENGER_DEFAULTS),
  ]
  return { ...(mail && { mail }), ...(sms && { sms }), ...(workMessenger && { workMessenger }) }
}

function mailSettings(env: Environment): OutsideSettings['mail'] {
  if (!env['SMTP_URL']) return undefined
  const url = addressOf(env, 'SMTP_URL', ['smtp:', 'smtps:'])
  const from = needed(env, 'MAIL_FROM', 'SMTP_URL')
  if (!/[^\s@<>]+@[^\s@<>]+>?$/.test(from)) throw new SettingProblem('MAIL_FROM', TEXTS.noSender)
  return { url, from }
}

function gatewaySettings(
  env: Environment,
  prefix: string,
  defaults: Pick<GatewaySettings, 'fields' | 'answer'>,
): GatewaySettings | undefined {
  if (!env[`${prefix}_URL`]) return undefined
  return {
    url: addressOf(env, `${prefix}_URL`, ['http:', 'https:']),
    accessKey: needed(env, `${prefix}_ACCESS_KEY`, `${prefix}_URL`),
    secretKey: needed(env, `${prefix}_SECRET_KEY`, `${prefix}_URL`),
    fields: fieldsOf(env, `${prefix}_FIELDS`) ?? defaults.fields,
    answer: answerOf(env, `${prefix}_ANSWER`) ?? defaults.answer,
  }
}

function addressOf(env: Environment, setting: string, protocols: readonly string[]): string {
  const url = URL.parse(env[setting] ?? '')
  if (url && url.hostname && protocols.includes(url.protocol)) return url.href
  throw new SettingProblem(setting, TEXTS.noAddress(protocols.map((protocol) => `${protocol}//…`).join(' / ')))
}

function needed(env: Environment, setting: string, because: string): string {
  const value = env[setting]?.trim()
  if (value) return value
  throw new SettingProblem(setting, TEXTS.missing(because))
}

/** `address=mobile,text=content,id=requestId` */
function fieldsOf(env: Environment, setting: string): GatewayFields | undefined {
  if (!env[setting]) return undefined
  const named = Object.fromEntries(env[setting].split(',').map((pair) => pair.split('=').map((word) => word.trim())))
  const known = Object.keys(named).every((part) => PARTS.has(part))
  if (!known || !NEEDED.every((part) => named[part])) throw new SettingProblem(setting, TEXTS.fields)
  return named as GatewayFields
}

const NEEDED = ['address', 'text', 'id']
const PARTS = new Set([...NEEDED, 'title', 'link'])

/** `success=true` */
function answerOf(env: Environment, setting: string): GatewaySettings['answer'] | undefined {
  if (!env[setting]) return undefined
  const [, field, taken] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(env[setting]) ?? []
  if (field === undefined || taken === undefined) throw new SettingProblem(setting, TEXTS.answer)
  return { field, taken }
}

const TEXTS = {
  noAddress: (forms: string): Words => ({ zh: `应为完整地址：${forms}。`, en: `must be a whole address: ${forms}.` }),
  missing: (because: string): Words => ({
    zh: `已设置 ${because}，此项也必须设置。`,
    en: `must be set, since ${because} is.`,
  }),
  noSender: {
    zh: '应为发件人邮箱，或“名称 <邮箱>”。',
    en: 'must be the sender’s address, or “Name <address>”.',
  },
  fields: {
    zh: '应写明字段名称，例如 address=phoneNumber,text=content,id=requestId；还可以有 title 和 link。',
    en: 'must name the fields, such as address=phoneNumber,text=content,id=requestId; title and link may be there too.',
  },
  answer: {
    zh: '应写明表示成功的字段和值，例如 success=true。',
    en: 'must name the field that tells of success and its value, such as success=true.',
  },
}
