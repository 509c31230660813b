const zh = {
  title: '演示',
  lead: '这里的企业和人员都是虚构的。以任一角色登录看看；做决定时要输入的验证码也在这里，每半分钟一换，用过一次即失效。',
  name: '用户名',
  password: '密码',
  code: '当前验证码',
  enter: '以此身份登录',
  toMessages: '看看会发出的短信和邮件',
  toLogins: '各角色登录',
  sent: '会发出的短信和邮件',
  sentLead: '演示不向外发送任何消息。这里是本来会发出的最近 200 条，最新的在前。',
  none: '还没有消息。提交申报、退回补正或发送提醒后，消息会出现在这里。',
  channels: { mail: '邮件', sms: '短信', workMessenger: '浙政钉' },
}

const en: typeof zh = {
  title: 'Demonstration',
  lead: 'Enterprises and people are invented. Sign in as anybody; the codes that decisions ask for stand here too. They change every half minute, and each counts once.',
  name: 'name',
  password: 'password',
  code: 'Code now',
  enter: 'Sign in',
  toMessages: 'See the messages that would be sent',
  toLogins: 'Sign in as somebody',
  sent: 'Messages that would be sent',
  sentLead: 'A demonstration sends nothing. These are the last 200 messages that would have gone out, newest first.',
  none: 'None yet. Submit an application, return one or send a reminder, and messages appear here.',
  channels: { mail: 'E-mail', sms: 'Short message', workMessenger: 'Work messenger' },
}

export const demoText = { zh, en }
