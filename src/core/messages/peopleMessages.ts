import { LINKS } from './links.ts'
import type { Message } from './message.ts'
import type { MessageParams } from './params.ts'
import { dayInWords, inWords, minuteInWords, withoutStop } from './words.ts'

type PeopleCode =
  | 'account-invited'
  | 'registration-received'
  | 'registration-approved'
  | 'registration-refused'
  | 'role-granted'
  | 'role-withdrawn'
  | 'password-changed'

/** Accounts, registrations, roles. */
export const peopleMessages: { readonly [C in PeopleCode]: Message<MessageParams[C]> } = {
  'account-invited': {
    zh: ({ by, until }) => ({
      title: '请开通您的账号',
      body: `${inWords(by, 'zh')}为您设立了账号。请在${minuteInWords(until, 'zh')}前打开链接，设置密码。链接只能使用一次，请勿转发。`,
    }),
    en: ({ by, until }) => ({
      title: 'Open your account',
      body: `${inWords(by, 'en')} has set up an account for you. Open the link before ${minuteInWords(until, 'en')} and choose a password. The link works once; do not pass it on.`,
    }),
    channels: ['mail'],
    secretLink: true,
  },
  'registration-received': {
    zh: ({ enterprise }) => ({
      title: `新的企业注册：${enterprise}`,
      body: `${enterprise}申请注册。请核对加盖公章的授权书，再决定是否通过。`,
    }),
    en: ({ enterprise }) => ({
      title: `An enterprise registers: ${enterprise}`,
      body: `${enterprise} asks to be registered. Check the sealed authorisation, then approve or refuse it.`,
    }),
    channels: ['mail', 'workMessenger'],
    link: ({ registrationId }) => LINKS.registration(registrationId),
  },
  'registration-approved': {
    zh: ({ enterprise, by }) => ({
      title: '企业注册已通过',
      body: `${inWords(by, 'zh')}已核对授权书，${enterprise}的账号现在可以登录使用。`,
    }),
    en: ({ enterprise, by }) => ({
      title: 'The registration is approved',
      body: `${inWords(by, 'en')} has seen the authorisation. The account of ${enterprise} can now be used.`,
    }),
    channels: ['mail', 'sms'],
    link: () => LINKS.signIn,
  },
  'registration-refused': {
    zh: ({ enterprise, by, reason }) => ({
      title: '企业注册未通过',
      body: `${inWords(by, 'zh')}未通过${enterprise}的注册。原因：${withoutStop(reason)}。更正后可以重新注册。`,
    }),
    en: ({ enterprise, by, reason }) => ({
      title: 'The registration is refused',
      body: `${inWords(by, 'en')} has refused the registration of ${enterprise}. Reason: ${withoutStop(reason)}. You can register again once it is put right.`,
    }),
    channels: ['mail', 'sms'],
  },
  'role-granted': {
    zh: ({ role, unit, by, until }) => ({
      title: `您已担任${inWords(role, 'zh')}`,
      body: `${inWords(by, 'zh')}已授予您${inWords(unit, 'zh')}的“${inWords(role, 'zh')}”角色${until ? `，有效期至${dayInWords(until, 'zh')}` : ''}。`,
    }),
    en: ({ role, unit, by, until }) => ({
      title: `You now act as ${inWords(role, 'en')}`,
      body: `${inWords(by, 'en')} has given you the role “${inWords(role, 'en')}” at ${inWords(unit, 'en')}${until ? `, until ${dayInWords(until, 'en')}` : ''}.`,
    }),
    channels: ['mail', 'workMessenger'],
    link: () => LINKS.account,
  },
  'role-withdrawn': {
    zh: ({ role, unit, by }) => ({
      title: `您不再担任${inWords(role, 'zh')}`,
      body: `${inWords(by, 'zh')}已收回您${inWords(unit, 'zh')}的“${inWords(role, 'zh')}”角色。如有疑问，请与其联系。`,
    }),
    en: ({ role, unit, by }) => ({
      title: `You no longer act as ${inWords(role, 'en')}`,
      body: `${inWords(by, 'en')} has withdrawn your role “${inWords(role, 'en')}” at ${inWords(unit, 'en')}. Ask them if this surprises you.`,
    }),
    channels: ['mail', 'workMessenger'],
    link: () => LINKS.account,
  },
  'password-changed': {
    zh: ({ at }) => ({
      title: '您的密码已修改',
      body: `您的密码已于${minuteInWords(at, 'zh')}修改，其他设备上的登录均已退出。如果不是您本人操作，请立即联系管理员。`,
    }),
    en: ({ at }) => ({
      title: 'Your password was changed',
      body: `Your password was changed on ${minuteInWords(at, 'en')}, and every other sign-in has ended. If it was not you, tell the administrator at once.`,
    }),
    channels: ['mail'],
  },
}
