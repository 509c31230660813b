import { ApiProblem } from '../api/apiProblem.ts'
import { useLanguage } from '../text/useText.ts'

/** What the server found wrong with one entry of a form, in words. */
export function useFieldError(problem: unknown): (path: string) => string | undefined {
  const language = useLanguage()
  return (path) => {
    if (!(problem instanceof ApiProblem)) return undefined
    const own = problem.problems.filter((one) => one.path === path)
    const texts = own.map(({ title, titleZh }) => (language === 'zh' ? titleZh : title))
    return texts.length > 0 ? texts.join(' ') : undefined
  }
}
