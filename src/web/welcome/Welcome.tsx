import type { Outline } from '#core/programme/outline.ts'
import { useSpeech } from '../text/words.ts'
import { DropZone } from './DropZone.tsx'

interface Props {
  readonly outline: Outline
  readonly onFile: (file: File) => void
  readonly onType: () => void
}

/** The first visit: what this is, where the list goes, what it must hold, and the promise. */
export function Welcome({ outline, onFile, onType }: Props) {
  const { words, say, official } = useSpeech()
  const term = official(outline.source.annex)
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <div className="hello">
        <h1 id="welcome-title">{say(outline.source.annex)}</h1>
        {term && (
          <p className="term" lang="zh-CN">
            {term}
          </p>
        )}
        <p className="lead">{words.welcome.lead(say(outline.distinction))}</p>
        <DropZone onFile={onFile} onType={onType} />
      </div>
      <div className="needs">
        <section>
          <h2>{words.welcome.columns}</h2>
          <p>{words.welcome.columnsHelp}</p>
          <ul className="fields">
            {Object.entries(outline.roster.fields).map(([id, field]) => (
              <li key={id}>
                {field.required ? <b>{say(field.label)}</b> : say(field.label)}
                {field.required && <small>{words.welcome.required}</small>}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{words.welcome.promise}</h2>
          <p>{words.welcome.promiseHelp}</p>
        </section>
      </div>
    </section>
  )
}
