import { filledApplication, submit } from './application.ts'
import type { District, Enterprise, Someone } from './district.ts'

/** Filled in, submitted, recommended and accepted: under review. */
export async function acceptedApplication(
  { confirm }: Pick<District, 'confirm'>,
  enterprise: Enterprise,
  { batch, clerk, officer }: { readonly batch: string; readonly clerk: Someone; readonly officer: Someone },
): Promise<string> {
  const id = await filledApplication(enterprise, batch)
  await submit(enterprise, id, confirm)
  await confirm(clerk)
  const { version } = (await clerk.client.get('dossier.read', { params: { id } })).application
  await clerk.client.get('dossier.recommend', {
    body: {
      applications: [{ id, version }],
      opinion: '同意推荐',
      checks: { here: true, operating: true, noTrouble: true },
    },
  })
  await confirm(officer)
  await officer.client.get('dossier.accept', { params: { id }, body: { version: version + 1 } })
  return id
}
