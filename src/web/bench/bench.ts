import type { Programme } from '#core/programme/programme.ts'
import { compile } from '#core/rubric/compile.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { RosterDesk } from '../roster/rosterDesk.ts'
import { currentFact } from '../questions/order.ts'
import { type Question, questionsOf } from '../score/questions.ts'
import { type Scored, scored } from '../score/scored.ts'
import { tableView } from '../score/tableView.ts'
import type { Screen } from '../state/reduce.ts'
import type { SelfCheck } from '../state/selfCheck.ts'
import type { TableView } from '../table/view.ts'
import type { Language } from '../text/language.ts'

/** What scores and asks for one programme. */
export interface Bench {
  /** Fetches what is left, so that nothing of the page needs the line any more. */
  readonly warmUp: () => void
  readonly programme: Programme
  readonly compiled: Compiled
  readonly questions: readonly Question[]
  readonly desk: RosterDesk
  readonly model: (check: SelfCheck, language: Language) => Model
}

/** What follows from the answers; drawn anew with each of them. */
export interface Model {
  readonly scored: Scored
  readonly view: TableView
  /** Facts still to be answered, in the order of the table. */
  readonly open: readonly Question[]
  /** Row of a fact, by name. */
  readonly rowOf: (fact: string | undefined) => string | undefined
  /** Row of the question on the screen. */
  readonly rowAsked: (screen: Screen) => string | undefined
}

export function openBench(programme: Programme): Bench {
  const compiled = compile(programme)
  const questions = questionsOf(compiled)
  const rowOf = (fact: string | undefined) => questions.find((question) => question.fact === fact)?.rows[0]
  const model = (check: SelfCheck, language: Language): Model => {
    const result = scored(compiled, check)
    const open = questions.filter(({ fact }) => result.facts[fact] === undefined)
    return {
      scored: result,
      view: tableView(compiled, result, language),
      open,
      rowOf,
      rowAsked: (screen) => rowOf(currentFact(questions, open, screen)),
    }
  }
  const desk = new RosterDesk(programme.roster)
  const warmUp = () => {
    desk.warmUp()
    // A line that is down now is no trouble: each part is fetched again when it is used.
    for (const part of [import('../files/makePaper.ts'), import('../side/advice.ts')]) part.catch(() => undefined)
  }
  return {
    warmUp,
    programme,
    compiled,
    questions,
    desk,
    model,
  }
}
