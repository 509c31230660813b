import { useState } from 'react'
import { OBJECTION_FILE_MB } from '#contract/noticing.ts'
import { Field } from '../../app/ui/Field.tsx'
import { useObjectingText } from '../text/objecting.ts'
import { type ChosenFile, readChosen } from './readFiles.ts'

interface Props {
  readonly files: readonly ChosenFile[]
  readonly onFiles: (files: readonly ChosenFile[]) => void
  /** By the place of the file. */
  readonly errors: readonly (string | undefined)[]
}

const MOST = 3

/** Files are read when they are chosen and stay, whatever goes wrong when they are sent. */
export function FilesField({ files, onFiles, errors }: Props) {
  const words = useObjectingText()
  const [tooLarge, setTooLarge] = useState<string>()
  const add = async (chosen: FileList | null): Promise<void> => {
    const all = [...(chosen ?? [])]
    const large = all.find(({ size }) => size > OBJECTION_FILE_MB * 2 ** 20)
    setTooLarge(large && words.tooLarge(large.name, OBJECTION_FILE_MB))
    const read = await Promise.all(all.filter((file) => file !== large).map(readChosen))
    onFiles([...files, ...read].slice(0, MOST))
  }
  const wrong = [tooLarge, ...errors].filter(Boolean).join(' ')
  return (
    <>
      <Field label={words.files} help={words.filesHelp(OBJECTION_FILE_MB)} error={wrong || undefined} optional>
        {(control) => (
          <input
            className="field"
            type="file"
            multiple
            accept=".pdf,.jpg,.jpeg,.png"
            {...control}
            disabled={files.length >= MOST}
            onChange={(event) => {
              void add(event.target.files)
              event.target.value = ''
            }}
          />
        )}
      </Field>
      <ul className="lined notice-files">
        {files.map((file, at) => (
          <li key={`${file.name} ${file.content.length}`}>
            <span>{file.name}</span>
            <button
              className="btn plain"
              type="button"
              onClick={() => onFiles(files.filter((_, other) => other !== at))}
              aria-label={words.removeFile(file.name)}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
