import { useText } from '../../app/text/useText.ts'

const zh = {
  title: (name: string) => `给${name}新的邀请链接`,
  text: '以前发出的链接立即作废。',
  verb: '生成新链接',
  leave: '先不生成',
}

const en: typeof zh = {
  title: (name) => `A new invitation link for ${name}`,
  text: 'Links handed out before end at once.',
  verb: 'Make a new link',
  leave: 'Not now',
}

export const useRenewText = () => useText({ zh, en })
