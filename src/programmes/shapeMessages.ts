import type { z } from 'zod'
import type { Message } from './problem.ts'

type Issue = z.core.$ZodIssue

const list = (values: readonly unknown[], separator: string): string => values.map(String).join(separator)

/** What the schema's issues mean to the author of a programme. */
export function shapeMessage(issue: Issue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missing(issue) : wrongType(issue.expected)
    case 'unrecognized_keys':
      return {
        zh: `不认识的键：${list(issue.keys, '、')}。请检查拼写，或删去。`,
        en: `Unknown key: ${list(issue.keys, ', ')}. Check the spelling, or remove it.`,
      }
    case 'invalid_value':
      return {
        zh: `此处只能是：${list(issue.values, '、')}。`,
        en: `Only these values are possible here: ${list(issue.values, ', ')}.`,
      }
    case 'invalid_union':
      return unionMessage(issue)
    case 'too_small':
      return {
        zh: `太少或太小，至少为 ${issue.minimum}。`,
        en: `Too few or too small: at least ${issue.minimum} here.`,
      }
    case 'invalid_format':
    case 'invalid_key':
      return {
        zh: '写法不对。日期写作 2026-03-05，编号用英文字母、数字和连字符。',
        en: 'Not in the expected form: days as 2026-03-05, ids in letters, digits and hyphens.',
      }
    case 'custom':
      return customMessage(issue.params ?? {})
    default:
      return { zh: `此处的值不合要求（${issue.code}）。`, en: `This value cannot stand here (${issue.code}).` }
  }
}

const missing = (issue: Issue): Message => {
  const key = String(issue.path.at(-1) ?? '')
  return { zh: `缺少“${key}”，请补上。`, en: `“${key}” is missing. Add it.` }
}

const TYPES: Readonly<Record<string, Message>> = {
  string: { zh: '文本', en: 'text' },
  int: { zh: '整数', en: 'a whole number' },
  number: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  tuple: { zh: '列表', en: 'a list' },
  object: { zh: '键值表', en: 'a map' },
  record: { zh: '键值表', en: 'a map' },
}

function wrongType(expected: string): Message {
  const type = TYPES[expected] ?? { zh: expected, en: expected }
  return { zh: `此处应是${type.zh}。`, en: `This must be ${type.en}.` }
}

function unionMessage(issue: Issue & { readonly code: 'invalid_union' }): Message {
  if ('discriminator' in issue && issue.discriminator) {
    const key = issue.discriminator
    return { zh: `“${key}”的值不认识。`, en: `This is no known “${key}”.` }
  }
  return {
    zh: '此处的写法不是任何一种允许的形式，请对照编辑器提示或 docs/programmes.md。',
    en: 'This has none of the forms that are possible here. See the editor’s hints or docs/programmes.md.',
  }
}

function customMessage(params: Readonly<Record<string, unknown>>): Message {
  const keys = params['keys'] as readonly string[]
  if (params['code'] === 'nothing-expected') {
    return {
      zh: `这个例子没有写应得的结果，请至少写一项：${list(keys, '、')}。`,
      en: `This case expects nothing. Write at least one of: ${list(keys, ', ')}.`,
    }
  }
  const held = params['held'] as readonly string[]
  return {
    zh: `必须恰好写一种：${list(keys, '、')}；现有 ${held.length} 种。`,
    en: `Exactly one of these must stand here: ${list(keys, ', ')}; there are ${held.length}.`,
  }
}
