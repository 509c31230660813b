import { ROLE_NAMES } from '#core/access/roles.ts'
import { DEMO_PASSWORD, type DemoLogin } from '#app/demo/logins.ts'
import type { Words } from './command.ts'

/** Who can sign in to a demonstration, one a line; and where it is done by one press, if the server runs. */
export function demoGreeting(people: readonly DemoLogin[], address?: string): Words {
  const width = Math.max(...people.map(({ signInName }) => signInName.length))
  const lines = (language: keyof Words): string =>
    people
      .map(({ role, signInName, organisation }) => {
        const name = ROLE_NAMES[role][language]
        return `  ${signInName.padEnd(width)}  ${name}${language === 'zh' ? `（${organisation}）` : `, ${organisation}`}\n`
      })
      .join('')
  const zh = address
    ? `打开 ${address}/demo，可一键以任一角色登录，并查看当前验证码。`
    : '以 serve --demo 启动，在 /demo 页登录。'
  const en = address
    ? `${address}/demo signs in as anybody with one press and shows the codes of the moment.`
    : 'Start serve --demo and sign in at /demo.'
  return {
    zh: `演示数据：企业和人员均为虚构。${zh}\n密码均为 ${DEMO_PASSWORD}\n${lines('zh')}`,
    en: `Demonstration: enterprises and people are invented. ${en}\nEverybody’s password is ${DEMO_PASSWORD}\n${lines('en')}`,
  }
}
