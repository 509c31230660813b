import type { ReturnedItem, Step } from '#contract/applying.ts'
import { workingDaysLeft } from '#core/calendar/workingDays.ts'
import { partsOf } from '#core/applying/parts.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { outcomeWords } from '#core/scores/outcome.ts'
import { acceptanceNotice } from '#papers/acceptanceNotice.ts'
import { commitmentLetter } from '#papers/commitmentLetter.ts'
import { correctionNotice, returnNotice } from '#papers/correctionNotice.ts'
import { declineNotice } from '#papers/declineNotice.ts'
import { resultNotice } from '#papers/resultNotice.ts'
import { scoreTableDocx } from '#papers/scoreTableDocx.ts'
import { scoreTablePdf } from '#papers/scoreTablePdf.node.ts'
import { scoreTableXlsx } from '#papers/scoreTableXlsx.ts'
import type { Call, FileAnswer, Handler } from '#app/kit/call.ts'
import { DOCX, PDF, XLSX } from '#app/kit/media.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { stepsOf } from '#app/applications/views.ts'
import { resultOf } from '#app/scores/result.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { filledTable } from './filledTable.ts'
import { letterFile } from './letterFile.ts'
import { NAMES } from './paperNames.ts'
import { partName } from './partName.ts'
import { releaseFrom } from './outgoing.ts'
import { type PaperSource, paperSource, shortHash } from './paperSource.ts'
import { applicationVolumeFile } from './volume.ts'

type PaperCall = Call<'application.paper'>
type Maker = (source: PaperSource, call: PaperCall) => Promise<FileAnswer | undefined>

/** Each paper by its name; undefined where there is nothing to print yet. */
const PAPERS: Readonly<Record<PaperCall['params']['paper'], Maker>> = {
  commitment,
  table,
  volume: applicationVolumeFile,
  return: returned,
  decline: declined,
  veto: vetoed,
  acceptance: accepted,
  result: toldResult,
}

export const applicationPaper: Handler<'application.paper'> = async (call) => {
  const source = await paperSource(call, call.params.id, call.query.language)
  if (!source) return refuse('not-found')
  const file = await PAPERS[call.params.paper](source, call)
  if (!file) return refuse('paper-not-ready')
  return LETTERS.has(call.params.paper) ? releaseFrom(call.tx, file, [shortHash(source.hash)]) : done(file)
}

/** What the offices write to the enterprise. The others it has written itself, and its own people may stand in them. */
const LETTERS: ReadonlySet<PaperCall['params']['paper']> = new Set([
  'return',
  'decline',
  'veto',
  'acceptance',
  'result',
])

/** 真实性承诺书: for this very content. */
function commitment(source: PaperSource, { query }: PaperCall): Promise<FileAnswer> {
  const { loaded, content, hash, language } = source
  const { enterprise } = content
  const { informedOn, contactName: contact } = content.profile
  const letter = commitmentLetter(
    {
      addressees: [enterprise.officeName, source.host],
      enterprise: enterprise.name,
      creditCode: enterprise.creditCode,
      legalRepresentative: enterprise.legalRepresentative,
      agent: typeof contact === 'string' && contact ? contact : loaded.enterprise.contactName,
      matter: source.matter,
      batch: source.batch,
      application: source.number,
      ...(typeof informedOn === 'string' && informedOn && { informedOn }),
      contentHash: hash,
      shortHash: shortHash(hash),
    },
    language,
  )
  return letterFile(letter, `${NAMES.commitment[language]} ${enterprise.name}`, query.format)
}

async function table(source: PaperSource, { query }: PaperCall): Promise<FileAnswer> {
  const filled = filledTable(source)
  const name = `${NAMES.table[source.language]} ${source.content.enterprise.name}.${query.format}`
  if (query.format === 'docx') return { file: { name, media: DOCX, body: await scoreTableDocx(filled) } }
  if (query.format === 'xlsx') return { file: { name, media: XLSX, body: await scoreTableXlsx(filled) } }
  return { file: { name, media: PDF, body: await scoreTablePdf(filled) } }
}

/** The last step of an act, if there was one. */
async function lastStep({ tx, params }: PaperCall, act: string): Promise<Step | undefined> {
  return (await stepsOf(tx, params.id, 'official')).findLast((step) => step.act === act)
}

function notice(source: PaperSource, step: Step) {
  const { loaded, content } = source
  const byOffice = step.role === 'officeClerk'
  const sender = byOffice ? loaded.enterprise.officeName : source.host
  return {
    byOffice,
    base: {
      sender,
      enterprise: content.enterprise.name,
      matter: source.matter,
      application: source.number,
      submittedOn: loaded.application.submitted_at ? dayOf(loaded.application.submitted_at) : '',
      contact: { name: sender, phone: '' },
      day: dayOf(new Date(step.at)),
    },
  }
}

/** 补正通知书, of the office or of the bureau. */
async function returned(source: PaperSource, call: PaperCall): Promise<FileAnswer | undefined> {
  const step = await lastStep(call, 'return')
  if (!step?.dueDay) return undefined
  const { base, byOffice } = notice(source, step)
  const { language, loaded } = source
  const { calendar } = programmeOf(call.world, loaded.batch.programme).programme
  const { days, confirmed } = workingDaysLeft(calendar, base.day, step.dueDay)
  const parts = partsOf(loaded.compiled)
  const content = {
    ...base,
    dueOn: step.dueDay,
    ...(confirmed && { workingDays: days }),
    items: step.items.map(({ part, note, repair }: Omit<ReturnedItem, 'answered'>) => ({
      row: parts.row(part) ? part : '',
      indicator: partName(parts, part, language),
      missing: note,
      repair,
    })),
  }
  const letter = byOffice ? returnNotice(content, language) : correctionNotice(content, language)
  return letterFile(letter, `${NAMES.return[language]} ${base.enterprise}`, call.query.format)
}

/** 不予推荐告知书 or 不予受理告知书. */
async function declined(source: PaperSource, call: PaperCall): Promise<FileAnswer | undefined> {
  const step = await lastStep(call, 'decline')
  return step && refusal(source, call, step, step.role === 'officeClerk' ? 'recommendation' : 'acceptance')
}

/** 一票否决告知书 */
async function vetoed(source: PaperSource, call: PaperCall): Promise<FileAnswer | undefined> {
  const step = await lastStep(call, 'veto')
  return step && refusal(source, call, step, 'veto')
}

function refusal(
  source: PaperSource,
  { world, query }: PaperCall,
  step: Step,
  what: 'recommendation' | 'acceptance' | 'veto',
): Promise<FileAnswer> {
  const { base } = notice(source, step)
  const { language } = source
  const { document, number } = programmeOf(world, source.loaded.batch.programme).programme.source
  const letter = declineNotice(
    {
      ...base,
      declined: what,
      reasons: step.reason.split('\n').filter((line) => line.trim() !== ''),
      basis: [`${source.words(document)}${number ? `（${number}）` : ''}`],
      remedies: REMEDIES[language],
    },
    language,
  )
  const name = NAMES[what === 'veto' ? 'veto' : 'decline'][language]
  return letterFile(letter, `${name} ${base.enterprise}`, query.format)
}

const REMEDIES = {
  zh: { reconsideration: '有管辖权的行政复议机关', court: '有管辖权的人民法院' },
  en: {
    reconsideration: 'the competent authority for administrative reconsideration',
    court: 'the competent people’s court',
  },
} as const

/** 受理通知书 */
async function accepted(source: PaperSource, call: PaperCall): Promise<FileAnswer | undefined> {
  const step = await lastStep(call, 'accept')
  if (!step) return undefined
  const { base } = notice(source, step)
  const { language, content, batch, hash } = source
  const letter = acceptanceNotice(
    {
      ...base,
      creditCode: content.enterprise.creditCode,
      batch,
      acceptedOn: base.day,
      files: Object.values(content.evidence).reduce((sum, files) => sum + files.length, 0),
      shortHash: shortHash(hash),
      steps: FOLLOWING[language],
    },
    language,
  )
  return letterFile(letter, `${NAMES.acceptance[language]} ${base.enterprise}`, call.query.format)
}

const FOLLOWING = {
  zh: ['有关部门核查事实', '专家评审，必要时实地核查', '联席会议审议', '公示', '发文认定'],
  en: [
    'The departments verify the facts',
    'Experts review, with a visit where needed',
    'The joint conference deliberates',
    'Public notice',
    'Recognition',
  ],
} as const

/** 评审结果告知书: once the outcome is public. */
async function toldResult(source: PaperSource, { tx, world, query }: PaperCall): Promise<FileAnswer | undefined> {
  const { loaded, language, content, host } = source
  const { application, batch } = loaded
  const result = await resultOf(tx, world, application)
  if (!result) return undefined
  const { programme } = programmeOf(world, batch.programme)
  const letter = resultNotice(
    {
      sender: host,
      enterprise: content.enterprise.name,
      matter: source.matter,
      application: source.number,
      submittedOn: application.submitted_at ? dayOf(application.submitted_at) : '',
      contact: { name: host, phone: '' },
      day: dayOf(application.state_since),
      outcome: outcomeWords(programme, result)[language],
      reason: result.reason,
      self: formatPoints(result.self),
      review: formatPoints(result.review),
      rows: result.rows
        .filter(({ self, review, changes }) => self !== review || changes.length > 0)
        .map(({ row, indicator, self, review, criteria, why, changes, evidence, next }) => ({
          row,
          indicator: indicator[language],
          self: formatPoints(self),
          review: formatPoints(review),
          clause: criteria[language],
          counted: why[language],
          changes: changes.map((text) => text[language]),
          remedies: [
            ...(self > review ? evidence.map((text) => text[language]) : []),
            ...(next ? [next[language]] : []),
          ],
        })),
      remedies: REMEDIES[language],
    },
    language,
  )
  return letterFile(letter, `${NAMES.result[language]} ${content.enterprise.name}`, query.format)
}
