import type { Session } from '#contract/session.ts'
import type { Tasks } from './task.ts'
import { useHomeText } from './text/home.ts'

/** What one's own account asks for before anything else. */
export function useAccountTasks({ secondFactor, passwordDue }: Session): Tasks {
  const words = useHomeText()
  const tasks = []
  if (secondFactor.wanted && !secondFactor.ready)
    tasks.push({ id: 'factor', to: '/account', title: words.factor, detail: words.factorDetail })
  if (passwordDue) tasks.push({ id: 'password', to: '/account', title: words.password, detail: words.passwordDetail })
  return { tasks, pending: false, problem: undefined }
}
