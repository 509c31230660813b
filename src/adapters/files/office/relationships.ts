import type { Element } from './elements.ts'

/** Kinds of relation that an office program follows by itself when the file is opened. */
const FOLLOWED = /\/(?:attachedTemplate|oleObject|frame|subDocument)$/

/** A place on one's own machine, as Word keeps for the template a letter was begun with. */
const AT_HOME = /^(?:file:\/{3})?(?:[A-Za-z]:[\\/]|[\w%\-. ()\u0080-\uffff]+(?:[\\/]|$))/

/** Whether some relation leads elsewhere and would be followed without asking. */
export const leadsOutside = (elements: readonly Element[]): boolean =>
  elements.some(
    ({ attributes: { Type = '', Target = '', TargetMode } }) =>
      TargetMode === 'External' && FOLLOWED.test(Type) && !AT_HOME.test(Target),
  )
