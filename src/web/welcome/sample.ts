import sampleRoster from '../samples/roster-garment.xlsx?url'

/** An invented factory's list, as messy as real ones. */
export async function fetchSample(): Promise<File> {
  const answer = await fetch(sampleRoster)
  if (!answer.ok) throw new Error(`${answer.status}`)
  return new File([await answer.blob()], 'roster-garment.xlsx')
}
