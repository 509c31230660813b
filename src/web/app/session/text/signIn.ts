import { useText } from '../../text/useText.ts'

const zh = {
  title: '登录',
  ways: '登录方式',
  byPassword: '用户名和密码',
  byDayCode: '专家当日验证码',
  name: '用户名',
  password: '密码',
  verb: '登录',
  dayCode: '当日验证码',
  dayCodeHelp: '由人力社保局经办人当天告知，只在当天有效。',
  dayCodeText: '评审专家用，不需要密码。',
  register: '企业第一次来：注册',
  invited: '收到邀请链接的，直接打开链接。',
  forgotten: '忘记密码：企业请联系本企业其他经办人或所在乡镇街道、园区；其他人员请联系系统管理员。',
  changePassword: '密码已到更换期限，请登录后在“账户”里更换。',
}

const en: typeof zh = {
  title: 'Sign in',
  ways: 'Ways to sign in',
  byPassword: 'Name and password',
  byDayCode: 'Reviewer’s code of the day',
  name: 'User name',
  password: 'Password',
  verb: 'Sign in',
  dayCode: 'Code of the day',
  dayCodeHelp: 'The programme officer tells it on the day; it holds for that day only.',
  dayCodeText: 'For reviewers; no password is needed.',
  register: 'First time here? Register the enterprise',
  invited: 'If you were sent an invitation link, open that link.',
  forgotten:
    'Forgotten password: an enterprise asks its other agents or its local office; others ask the system administrator.',
  changePassword: 'The password is due to be changed; do so under Account once you are in.',
}

export const useSignInText = () => useText({ zh, en })
