import type { Lint } from './lint.ts'

/** Two levels that number alike would give one number twice. */
export const certificateForms: Lint = ({ certificate }) =>
  certificate?.number && plain(certificate.number.skilled) === plain(certificate.number.excellent)
    ? [
        {
          path: ['certificate', 'number', 'excellent'],
          code: 'certificate-numbers-alike',
          message: {
            zh: '两个等级的证书编号格式相同，会出现重号。请加以区别。',
            en: 'Both levels number their certificates alike, so numbers would be given twice. Make them differ.',
          },
        },
      ]
    : []

const plain = (form: string): string => form.replaceAll('-', '')
