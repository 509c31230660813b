import { describe, expect, test } from 'vitest'
import { outsideSettings, SettingProblem } from './settings.ts'
import { SMS_DEFAULTS } from './sms.ts'
import { WORK_MESSENGER_DEFAULTS } from './workMessenger.ts'

const sms = { SMS_URL: 'https://gateway.example/sms', SMS_ACCESS_KEY: 'AK', SMS_SECRET_KEY: 'SK' }

describe('the outside', () => {
  test('is closed unless it is set up', () => {
    expect(outsideSettings({})).toEqual({})
    expect(outsideSettings({ SMTP_URL: '', SMS_URL: '', MAIL_FROM: 'office@bureau.example' })).toEqual({})
  })

  test.each([
    [
      'mail',
      { SMTP_URL: 'smtps://u:p@mail.example', MAIL_FROM: '区局 <office@bureau.example>' },
      { mail: { url: 'smtps://u:p@mail.example', from: '区局 <office@bureau.example>' } },
    ],
    [
      'short messages under the usual names',
      sms,
      { sms: { url: sms.SMS_URL, accessKey: 'AK', secretKey: 'SK', ...SMS_DEFAULTS } },
    ],
    [
      'short messages under other names',
      { ...sms, SMS_FIELDS: 'address=to, text=body ,id=key', SMS_ANSWER: 'code = 0' },
      {
        sms: {
          url: sms.SMS_URL,
          accessKey: 'AK',
          secretKey: 'SK',
          fields: { address: 'to', text: 'body', id: 'key' },
          answer: { field: 'code', taken: '0' },
        },
      },
    ],
    [
      'the work messenger',
      {
        WORK_MESSENGER_URL: 'http://gateway.example:8080/notice?app=1',
        WORK_MESSENGER_ACCESS_KEY: 'AK',
        WORK_MESSENGER_SECRET_KEY: 'SK',
      },
      {
        workMessenger: {
          url: 'http://gateway.example:8080/notice?app=1',
          accessKey: 'AK',
          secretKey: 'SK',
          ...WORK_MESSENGER_DEFAULTS,
        },
      },
    ],
  ])('%s', (_what, env, settings) => expect(outsideSettings(env)).toEqual(settings))

  test.each([
    [{ SMTP_URL: 'mail.example:25', MAIL_FROM: 'office@bureau.example' }, 'SMTP_URL'],
    [{ SMTP_URL: 'http://mail.example', MAIL_FROM: 'office@bureau.example' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM'],
    [{ SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'The Bureau' }, 'MAIL_FROM'],
    [{ ...sms, SMS_URL: 'smtp://gateway.example' }, 'SMS_URL'],
    [{ ...sms, SMS_URL: 'somewhere' }, 'SMS_URL'],
    [{ ...sms, SMS_ACCESS_KEY: ' ' }, 'SMS_ACCESS_KEY'],
    [{ ...sms, SMS_SECRET_KEY: undefined }, 'SMS_SECRET_KEY'],
    [{ ...sms, SMS_FIELDS: 'address=to,text=body' }, 'SMS_FIELDS'],
    [{ ...sms, SMS_FIELDS: 'address=to,text=body,id=' }, 'SMS_FIELDS'],
    [{ ...sms, SMS_FIELDS: 'address=to,text=body,id=key,colour=red' }, 'SMS_FIELDS'],
    [{ ...sms, SMS_ANSWER: 'success' }, 'SMS_ANSWER'],
  ])('%j is refused for its %s', (env, setting) => {
    expect(() => outsideSettings(env)).toThrow(SettingProblem)
    expect(() => outsideSettings(env)).toThrow(new RegExp(`^${setting}: `))
  })

  test('a problem does not repeat what was set: it may be a secret', () => {
    const secret = 'smtp//user:s3cret@mail.example'
    try {
      outsideSettings({ SMTP_URL: secret })
    } catch (error) {
      expect(JSON.stringify((error as SettingProblem).words) + String(error)).not.toContain('s3cret')
    }
    expect.assertions(1)
  })
})
