import type { World } from '#app/kit/world.ts'
import type { HeldProgramme } from './heldProgramme.ts'

/** A programme this server runs, by its id. */
export function programmeOf({ programmes }: Pick<World, 'programmes'>, id: string): HeldProgramme {
  const held = programmes.find(({ programme }) => programme.id === id)
  if (!held) throw new Error(`the programme ${id} is in the database and not among the files`)
  return held
}
