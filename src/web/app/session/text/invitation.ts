import { useText } from '../../text/useText.ts'

const zh = {
  title: '接受邀请',
  missing: '链接不完整：请把收到的链接整条复制到地址栏。',
  who: '邀请您的单位',
  you: '您的姓名',
  roles: '角色',
  until: '链接有效期至',
  lead: '请核对是不是您本人，然后给自己起一个用户名、设一个密码。',
  verb: '接受邀请并登录',
}

const en: typeof zh = {
  title: 'Take up an invitation',
  missing: 'The link is not whole. Copy all of it into the address bar.',
  who: 'Organisation',
  you: 'Your name',
  roles: 'Role',
  until: 'The link holds until',
  lead: 'Make sure that this is you, then choose a user name and a password.',
  verb: 'Accept and sign in',
}

export const useInvitationText = () => useText({ zh, en })
