const zh = {
  title: '演示',
  lead: '这里的企业和人员都是虚构的。以任一角色登录看看；做决定时要输入的验证码也在这里，每半分钟一换，用过一次即失效。',
  name: '用户名',
  password: '密码',
  code: '当前验证码',
  enter: '以此身份登录',
}

const en: typeof zh = {
  title: 'Demonstration',
  lead: 'Enterprises and people are invented. Sign in as anybody; the codes that decisions ask for stand here too. They change every half minute, and each counts once.',
  name: 'name',
  password: 'password',
  code: 'Code now',
  enter: 'Sign in',
}

export const demoText = { zh, en }
