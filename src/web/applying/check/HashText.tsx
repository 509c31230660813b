import { useCheckText } from '../text/check.ts'

/** The number of the content: its beginning to compare by eye, the whole of it to copy. */
export function HashText({ hash }: { hash: string }) {
  const { letter: words } = useCheckText()
  return (
    <div className="hash">
      {words.hash} <b className="mono">{grouped(hash.slice(0, 16))}</b>
      <details>
        <summary>{words.whole}</summary>
        <code className="mono">{grouped(hash)}</code>
      </details>
    </div>
  )
}

/** Four by four, as people compare numbers. */
export const grouped = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ')
