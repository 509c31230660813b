import type { z } from 'zod'
import type { dossierRoutes } from '#contract/recommending.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { Dialog } from '../../app/ui/Dialog.tsx'
import { Mark } from '../../app/ui/Status.tsx'
import { useActText } from '../text/acts.ts'
import type { Recommended } from './recommended.ts'

interface Props {
  readonly applications: readonly Recommended[]
  readonly result: z.output<typeof dossierRoutes.recommend.response>
  readonly onClose: (left: readonly string[]) => void
}

/** What became of each; those that failed come first, with the reason. */
export function RecommendResult({ applications, result: { done, failed }, onClose }: Props) {
  const words = useActText()
  const language = useLanguage()
  const nameOf = (id: string) => applications.find((one) => one.id === id)?.name ?? id
  const close = () => onClose(failed.map(({ id }) => id))
  return (
    <Dialog
      title={words.resultTitle(done.length, applications.length)}
      onClose={close}
      onSubmit={close}
      acts={
        <button className="btn main" type="submit">
          {failed.length > 0 ? words.keepFailed : words.finish}
        </button>
      }
    >
      <table className="tbl">
        <tbody>
          {failed.map(({ id, title, titleZh }) => (
            <tr key={id}>
              <td>
                {nameOf(id)}
                <span className="detail">{language === 'zh' ? titleZh : title}</span>
              </td>
              <td>
                <Mark kind="back">{words.resultFailed}</Mark>
              </td>
            </tr>
          ))}
          {done.map((id) => (
            <tr key={id}>
              <td>{nameOf(id)}</td>
              <td>
                <Mark kind="done">{words.resultDone}</Mark>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
