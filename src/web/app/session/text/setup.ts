import { useText } from '../../text/useText.ts'

const zh = {
  title: '首次设置',
  lead: '系统第一次启动，先设三名管理员。三员分立：一人管账户和单位，一人管角色和规则，一人管审计；互不兼任，都不接触业务数据。',
  programmes: '本系统承办的方案',
  done: '首次设置已经完成。',
  toSignIn: '去登录',
  code: '设置码',
  codeHelp: '显示在启动服务的终端里，只用一次。',
  you: '您：系统管理员',
  yourName: '您的姓名',
  others: '另外两名管理员',
  security: '安全管理员姓名',
  audit: '审计管理员姓名',
  othersHelp: '设好以后会给出两个一次性邀请链接，请分别交给他们本人。',
  verb: '设三名管理员',
  linksTitle: '请把两个链接分别交给本人',
  linksLead:
    '链接只在这里显示这一次，离开后看不到。对方打开链接，自己起用户名、设密码。请当面或用可信的方式交给本人，不要发到群里。',
  linkOf: (name: string, role: string) => `${name}（${role}）的邀请链接`,
  until: (moment: string) => `有效期至 ${moment}`,
  handed: '两个链接都已复制，会分别交给本人',
  finish: '进入系统',
  finishWhy: '勾选后可以继续',
  next: '进入后请先在“账户”里设置身份验证器，再邀请人员。',
}

const en: typeof zh = {
  title: 'First visit',
  lead: 'A fresh installation begins with three administrators, kept apart: one for accounts and organisations, one for roles and rules, one for the audit journal. None does another’s part, and none touches business data.',
  programmes: 'Programmes this installation runs',
  done: 'This installation has been set up.',
  toSignIn: 'Sign in',
  code: 'Set-up code',
  codeHelp: 'It stands in the terminal where the server was started, and is used once.',
  you: 'You: the system administrator',
  yourName: 'Your name',
  others: 'The other two administrators',
  security: 'Name of the security administrator',
  audit: 'Name of the audit administrator',
  othersHelp: 'You will be given two invitation links, each used once, to hand to them in person.',
  verb: 'Appoint the three administrators',
  linksTitle: 'Hand the two links to their people',
  linksLead:
    'The links are shown here once and never again. Whoever opens one chooses a user name and a password. Hand them over in person or by a way you trust, never to a group.',
  linkOf: (name, role) => `Invitation of ${name} (${role})`,
  until: (moment) => `Holds until ${moment}`,
  handed: 'Both links are copied and will be handed over',
  finish: 'Enter',
  finishWhy: 'Tick the box to go on',
  next: 'Once in, set up an authenticator under Account before you invite people.',
}

export const useSetupText = () => useText({ zh, en })
