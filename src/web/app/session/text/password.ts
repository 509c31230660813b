import { useText } from '../../text/useText.ts'

const zh = {
  signInName: '用户名',
  signInNameHelp: '小写字母开头，由小写字母、数字、点、横线组成，3 到 40 位。登录时用。',
  password: '密码',
  rules: '密码要求',
  length: (least: number, now: number) => `至少 ${least} 位${now > 0 ? `（现有 ${now} 位）` : ''}`,
  classes: (least: number, now: number) =>
    `大写字母、小写字母、数字、符号中的 ${least} 种${now > 0 ? `（现有 ${now} 种）` : ''}`,
  personal: '不含姓名、用户名、电话、信用代码',
  common: '不是常见密码（提交时核对）',
}

const en: typeof zh = {
  signInName: 'User name',
  signInNameHelp:
    'Starts with a small letter; 3 to 40 small letters, digits, dots or dashes. It is what you sign in with.',
  password: 'Password',
  rules: 'What the password needs',
  length: (least, now) => `At least ${least} characters${now > 0 ? ` (now ${now})` : ''}`,
  classes: (least, now) => `${least} of: capitals, small letters, digits, signs${now > 0 ? ` (now ${now})` : ''}`,
  personal: 'No name, user name, phone number or credit code in it',
  common: 'Not a common password (looked up when you send it)',
}

export const usePasswordText = () => useText({ zh, en })
