import { Readable } from 'node:stream'
import { COMMITMENT } from '#core/applying/parts.ts'
import { PROFILE_KEYS, profileField } from '#core/applying/profile.ts'
import { applicationVolume } from '#papers/applicationVolume.node.ts'
import type { VolumeContent, VolumeFile } from '#papers/volume/volumeContent.ts'
import type { Call, FileAnswer } from '#app/kit/call.ts'
import { PDF } from '#app/kit/media.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import type { World } from '#app/kit/world.ts'
import type { EvidenceRow } from '#app/applications/evidenceRows.ts'
import { submittedEvidence } from '#app/recommending/dossier.ts'
import { filledTable } from './filledTable.ts'
import { NAMES } from './paperNames.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import type { PaperSource } from './paperSource.ts'
import { sizeName } from './sizeName.ts'

/** 申报材料册: of the last submission, or of the draft for the enterprise itself. */
export async function applicationVolumeFile(source: PaperSource, call: Call<'application.paper'>): Promise<FileAnswer> {
  const { loaded, language, content } = source
  const { application } = loaded
  const own = call.scope.enterprises.includes(application.enterprise_id)
  const evidence =
    own || !application.submitted_at
      ? loaded.evidence
      : await submittedEvidence(call.tx, application.id, application.submitted_at)
  const bound = evidence.filter(({ state }) => state === 'clean' || state === 'unscanned')
  const volume: VolumeContent = {
    programme: source.words(programmeOf(call.world, loaded.batch.programme).programme.name),
    enterprise: content.enterprise.name,
    creditCode: content.enterprise.creditCode,
    batch: source.batch,
    office: content.enterprise.officeName,
    submittedOn: application.submitted_at ? dayOf(application.submitted_at) : '',
    number: source.number,
    contentHash: source.hash,
    form: formOf(source, call.world),
    table: filledTable(source),
    signed: bound.filter(({ row }) => row === COMMITMENT).map((file) => fileOf(file, call.world)),
    evidence: inTableOrder(source, bound).map((file) => ({ ...fileOf(file, call.world), row: file.row })),
    madeAt: source.madeAt,
  }
  const body = Readable.from(applicationVolume(volume, language))
  return { file: { name: `${NAMES.volume[language]} ${content.enterprise.name}.pdf`, media: PDF, body } }
}

function inTableOrder({ loaded }: PaperSource, files: readonly EvidenceRow[]): readonly EvidenceRow[] {
  const place = new Map(loaded.compiled.rows.map(({ id }, at) => [id, at]))
  const of = ({ row }: EvidenceRow): number => place.get(row) ?? place.size
  return files.filter(({ row }) => row !== COMMITMENT).toSorted((a, b) => of(a) - of(b) || a.position - b.position)
}

function fileOf(file: EvidenceRow, { files }: World): VolumeFile {
  const { title, media, sha256, pages, previewMedia, storageKey, state } = file
  const read = (area: 'clean' | 'unscanned' | 'previews') => async (): Promise<Uint8Array> => {
    const opened = await files.open(area, storageKey ?? '')
    if (!opened) throw new Error('a file of evidence is gone')
    return Buffer.concat(await opened.stream.toArray())
  }
  const isOwn = previewMedia === null || previewMedia === media
  return {
    title,
    media,
    sha256,
    source: read(state === 'clean' ? 'clean' : 'unscanned'),
    ...(pages !== null && { pages }),
    ...(!isOwn && { rendition: { media: previewMedia, source: read('previews') } }),
  }
}

const HEADS = {
  enterprise: { zh: '企业登记信息', en: 'As registered' },
  profile: { zh: '企业基本情况', en: 'The enterprise' },
} as const

const LABELS = {
  name: { zh: '企业名称', en: 'Enterprise' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  legalRepresentative: { zh: '法定代表人', en: 'Legal representative' },
  officeName: { zh: '推荐单位', en: 'Recommending unit' },
  address: { zh: '经营地址', en: 'Address' },
  industry: { zh: '所属行业', en: 'Industry' },
  size: { zh: '企业规模', en: 'Size' },
} as const

function formOf(source: PaperSource, world: World): VolumeContent['form'] {
  const { content, language, words, loaded } = source
  const { enterprise, profile } = content
  const { programme } = programmeOf(world, loaded.batch.programme)
  const shown = {
    ...enterprise,
    industry: words(programme.industries.find(({ id }) => id === enterprise.industry)?.name),
    size: sizeName(enterprise.size, language),
  }
  const text = (key: string): string => (typeof profile[key] === 'string' ? profile[key] : '')
  const short = PROFILE_KEYS.filter((key) => profileField(key).type !== 'text')
  const long = PROFILE_KEYS.filter((key) => profileField(key).type === 'text')
  return [
    {
      head: HEADS.enterprise[language],
      rows: (Object.keys(LABELS) as (keyof typeof LABELS)[]).map((key) => [
        { label: LABELS[key][language], value: shown[key] },
      ]),
    },
    {
      head: HEADS.profile[language],
      rows: short.map((key) => {
        const { label, options } = profileField(key)
        const option = options?.[text(key)]?.[language].replace('{distinction}', words(programme.distinction))
        return [{ label: label[language], value: option ?? text(key) }]
      }),
      texts: long.map(text).filter((one) => one !== ''),
    },
  ]
}
