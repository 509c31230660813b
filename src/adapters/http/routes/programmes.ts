import type { FastifyInstance } from 'fastify'
import type { HeldProgramme } from '#app/programmes/heldProgramme.ts'
import { programmeRoutes, type ProgrammeSummary } from '#contract/programmes.ts'
import { outlineOf } from '#core/programme/outline.ts'
import { sendProblem } from '../answerProblems.ts'
import { jsonDocument, sendDocument } from '../jsonDocument.ts'

/** The law as data, public: the same JSON that the server itself computes with. */
export function programmes(server: FastifyInstance, held: readonly HeldProgramme[]): void {
  const list = jsonDocument(JSON.stringify(held.map(summary)))
  const documents = new Map(held.map(({ programme, json }) => [programme.id, jsonDocument(json)]))
  const outlines = new Map(
    held.map(({ programme }) => [programme.id, jsonDocument(JSON.stringify(outlineOf(programme)))]),
  )
  server.get(programmeRoutes.list.path, (request, reply) => sendDocument(request, reply, list))
  for (const [{ path }, byId] of [
    [programmeRoutes.read, documents],
    [programmeRoutes.outline, outlines],
  ] as const) {
    server.get<{ Params: { id: string } }>(path, (request, reply) => {
      const document = byId.get(request.params.id)
      return document ? sendDocument(request, reply, document) : sendProblem(reply, 'unknown-programme')
    })
  }
}

const summary = ({ programme: { id, name, languages, effective }, sha256 }: HeldProgramme): ProgrammeSummary => ({
  id,
  name,
  languages,
  effective,
  sha256,
  href: programmeRoutes.read.path.replace(':id', encodeURIComponent(id)),
})
