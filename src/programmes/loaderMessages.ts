import type { Message } from './problem.ts'

/** What the loader says: code → words. */
export const loaderMessages = {
  'missing-file': (file) => ({
    zh: `缺少文件 ${file}，请在方案目录中补上。`,
    en: `The file ${file} is missing. Add it to the programme's folder.`,
  }),
  'yaml-syntax': (detail) => ({
    zh: `YAML 写法有误：${detail}`,
    en: `This is not valid YAML: ${detail}`,
  }),
  'duplicate-key': () => ({
    zh: '同一处出现了两个相同的键，请删去一个。',
    en: 'Two entries here have the same key. Remove one of them.',
  }),
  float: (written) => ({
    zh: `数值 ${written} 不是整数，二进制小数不精确。请写成带引号的文本，如 "1/2"、"35%"、"${written}"。`,
    en: `${written} is not a whole number, and binary fractions are not exact. Write it as text, such as "1/2", "35%" or "${written}".`,
  }),
  'section-twice': (section) => ({
    zh: `“${section}”既写在 programme.yaml 中，又有自己的文件，请只保留一处。`,
    en: `“${section}” stands both in programme.yaml and in a file of its own. Keep one of them.`,
  }),
  'id-differs': (folder) => ({
    zh: `方案编号与目录名“${folder}”不一致，请改成一致。`,
    en: `The programme's id differs from the name of its folder, “${folder}”. Make them the same.`,
  }),
} satisfies Record<string, (detail: string) => Message>

export type LoaderCode = keyof typeof loaderMessages
