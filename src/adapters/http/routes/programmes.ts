import type { FastifyInstance } from 'fastify'
import type { HeldProgramme } from '#app/programmes/heldProgramme.ts'
import { programmeRoutes, type ProgrammeSummary } from '#contract/programmes.ts'
import { sendProblem } from '../answerProblems.ts'
import { jsonDocument, sendDocument } from '../jsonDocument.ts'

/** The law as data, public: the same JSON that the server itself computes with. */
export function programmes(server: FastifyInstance, held: readonly HeldProgramme[]): void {
  const list = jsonDocument(JSON.stringify(held.map(summary)))
  const documents = new Map(held.map(({ programme, json }) => [programme.id, jsonDocument(json)]))
  server.get(programmeRoutes.list.path, (request, reply) => sendDocument(request, reply, list))
  server.get<{ Params: { id: string } }>(programmeRoutes.read.path, (request, reply) => {
    const document = documents.get(request.params.id)
    return document ? sendDocument(request, reply, document) : sendProblem(reply, 'unknown-programme')
  })
}

const summary = ({ programme: { id, name, languages, effective }, sha256 }: HeldProgramme): ProgrammeSummary => ({
  id,
  name,
  languages,
  effective,
  sha256,
  href: programmeRoutes.read.path.replace(':id', encodeURIComponent(id)),
})
