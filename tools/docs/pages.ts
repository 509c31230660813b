import { accessPage } from './accessPage.ts'
import { workflowPage } from './workflowPage.ts'

/** Pages that the code prints of itself: path from the root of the repository → text. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'docs/generated/access.md': accessPage,
  'docs/generated/workflow.md': workflowPage,
}
