import type { Words } from '#core/kernel/words.ts'

export type KeyFileProblemCode = 'missing' | 'another' | 'malformed' | 'open-to-others' | 'unreadable' | 'unwritable'

/** The key file cannot be used; `words` say what to do. */
export class KeyFileProblem extends Error {
  readonly code: KeyFileProblemCode
  readonly file: string
  readonly words: Words

  constructor(code: KeyFileProblemCode, file: string, options?: ErrorOptions) {
    const reason = options?.cause instanceof Error ? options.cause.message : ''
    const words = WORDS[code](file, reason)
    super(words.en, options)
    this.code = code
    this.file = file
    this.words = words
  }
}

const WORDS: Readonly<Record<KeyFileProblemCode, (file: string, reason: string) => Words>> = {
  missing: (file) => ({
    zh: `找不到密钥文件 ${file}，而数据库中已有用它加密的数据。请从备份中恢复该文件；新密钥打不开已有数据，因此没有生成。`,
    en: `The key file ${file} is missing, and the database already holds data sealed with it. Restore the file from its backup; a new key could not open that data, so none was made.`,
  }),
  another: (file) => ({
    zh: `密钥文件 ${file} 不是这个数据库的密钥：日志最后一条不是用它封存的。请恢复与数据库对应的密钥文件；若确认密钥无误，请运行 jiangxin verify-journal 核验日志。`,
    en: `The key file ${file} is not that of this database: the journal's last entry was not sealed with it. Restore the key that belongs to the database; if this one does, run jiangxin verify-journal.`,
  }),
  malformed: (file) => ({
    zh: `密钥文件 ${file} 的内容不是 32 字节的 Base64。请从备份中恢复该文件，不要手工修改。`,
    en: `The key file ${file} does not hold 32 bytes in base64. Restore it from its backup, and do not edit it.`,
  }),
  'open-to-others': (file) => ({
    zh: `密钥文件 ${file} 可被其他账户读取。请运行 chmod 600 ${file}，并考虑密钥是否已经泄露。`,
    en: `The key file ${file} can be read by other accounts. Run chmod 600 ${file}, and consider whether the key is still a secret.`,
  }),
  unreadable: (file, reason) => ({
    zh: `无法读取密钥文件 ${file}：${reason}`,
    en: `The key file ${file} cannot be read: ${reason}`,
  }),
  unwritable: (file, reason) => ({
    zh: `无法生成密钥文件 ${file}：${reason}`,
    en: `The key file ${file} cannot be made: ${reason}`,
  }),
}
