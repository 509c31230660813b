import type { Policy } from '#contract/people.ts'
import { useText } from '../../app/text/useText.ts'

type Field = readonly [label: string, unit: string, help: string]

const fieldsZh: Readonly<Record<keyof Policy, Field>> = {
  passwordLength: ['密码最少位数', '位', ''],
  passwordClasses: ['密码字符种类', '种', '大写字母、小写字母、数字、符号中至少几种'],
  passwordHistory: ['不得重复最近用过的密码', '个', '0 表示不限制'],
  passwordDays: ['密码更换期限', '天', '0 表示不要求定期更换'],
  failures: ['连续输错几次后锁定', '次', ''],
  lockMinutes: ['锁定多久', '分钟', ''],
  idleMinutesOfficials: ['工作人员多久不用自动退出', '分钟', '填写的内容会保留'],
  idleMinutesEnterprises: ['企业用户多久不用自动退出', '分钟', '填写的内容会保留'],
  sessionHours: ['一次登录最长时间', '小时', ''],
  confirmMinutes: ['做决定前的身份确认，多久内有效', '分钟', ''],
  invitationDays: ['邀请链接有效期', '天', ''],
}

const fieldsEn: typeof fieldsZh = {
  passwordLength: ['Least length of a password', 'characters', ''],
  passwordClasses: ['Kinds of characters', 'kinds', 'Of capitals, small letters, digits and signs'],
  passwordHistory: ['Passwords not to be used again', 'last ones', '0: no limit'],
  passwordDays: ['A password holds for', 'days', '0: without end'],
  failures: ['Locked after', 'wrong tries', ''],
  lockMinutes: ['Locked for', 'minutes', ''],
  idleMinutesOfficials: ['Officials are signed out when idle for', 'minutes', 'What was typed stays'],
  idleMinutesEnterprises: ['Enterprises are signed out when idle for', 'minutes', 'What was typed stays'],
  sessionHours: ['A sign-in lasts at most', 'hours', ''],
  confirmMinutes: ['A confirmation before decisions holds for', 'minutes', ''],
  invitationDays: ['An invitation holds for', 'days', ''],
}

const zh = {
  title: '登录规则',
  lead: '安全管理员设定，立即对所有人生效；每次改动都记入审计日志。',
  groups: { password: '密码', lock: '锁定', session: '登录时长', invitation: '邀请' },
  fields: fieldsZh,
  range: (least: number, most: number) => `${least}–${most}`,
  save: '保存规则',
  saved: '规则已保存',
  title2: '保存登录规则',
  consequence: (changes: number) => `${changes} 项改动立即对所有人生效。`,
  was: (from: number, to: number) => `${from} → ${to}`,
  leave: '先不保存',
  unchanged: '没有改动',
  readOnly: '您只能查看。',
}

const en: typeof zh = {
  title: 'Sign-in rules',
  lead: 'Set by the security administrator, for everybody at once; each change is in the journal.',
  groups: { password: 'Passwords', lock: 'Locking', session: 'How long a sign-in lasts', invitation: 'Invitations' },
  fields: fieldsEn,
  range: (least, most) => `${least} to ${most}`,
  save: 'Save the rules',
  saved: 'The rules are saved',
  title2: 'Save the sign-in rules',
  consequence: (changes) => `${changes} changes hold for everybody at once.`,
  was: (from, to) => `${from} → ${to}`,
  leave: 'Not now',
  unchanged: 'Nothing has changed',
  readOnly: 'You can only look.',
}

export const usePolicyText = () => useText({ zh, en })
