import { useText } from '../../app/text/useText.ts'

const zh = {
  title: '评审专家',
  lead: '专家凭用户名和当日验证码登录，不用记密码。验证码当面或电话告知本人，只在当天有效；再发一个，前一个作废。',
  name: '姓名',
  signInName: '用户名',
  today: '今天的验证码',
  issued: '已发',
  notIssued: '未发',
  act: '操作',
  issue: '发今天的验证码',
  again: '重发',
  none: '还没有评审专家。请系统管理员邀请，角色选“评审专家”。',
  askTitle: (name: string) => `给${name}发今天的验证码`,
  askText: '以前发的当日验证码立即作废。',
  leave: '先不发',
  codeTitle: (name: string) => `${name}的验证码`,
  codeText: (day: string) => `${day} 当天有效。只显示这一次，请当面或电话告知本人。`,
  code: '当日验证码',
  close: '已告知',
}

const en: typeof zh = {
  title: 'Reviewers',
  lead: 'Reviewers sign in by their name and a code that holds for one day; no password to remember. Tell it in person or by telephone. A new one ends the one before.',
  name: 'Name',
  signInName: 'User name',
  today: 'Code of today',
  issued: 'Issued',
  notIssued: 'None',
  act: 'Acts',
  issue: 'Issue a code for today',
  again: 'Another one',
  none: 'No reviewers yet. The system administrator invites them, in the role “Reviewer”.',
  askTitle: (name) => `A code for ${name} for today`,
  askText: 'A code issued before for today ends at once.',
  leave: 'Not now',
  codeTitle: (name) => `The code of ${name}`,
  codeText: (day) => `It holds on ${day}. It is shown once; tell it in person or by telephone.`,
  code: 'Code of the day',
  close: 'Told',
}

export const useReviewersText = () => useText({ zh, en })
