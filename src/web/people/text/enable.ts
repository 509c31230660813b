import { useText } from '../../app/text/useText.ts'

const zh = {
  title: (name: string) => `启用${name}的账户`,
  text: (roles: number) => `可以重新登录，${roles} 个角色恢复可用；密码输错的次数清零。`,
  verb: '启用账户',
  leave: '先不启用',
}

const en: typeof zh = {
  title: (name) => `Enable the account of ${name}`,
  text: (roles) => `Signing in is possible again, with ${roles} roles; failed tries are forgotten.`,
  verb: 'Enable the account',
  leave: 'Not now',
}

export const useEnableText = () => useText({ zh, en })
