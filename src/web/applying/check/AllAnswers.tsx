import { COMMITMENT, ENTERPRISE, ROSTER, type RowFact, type RowPart } from '#core/applying/parts.ts'
import { isProfileKey, PROFILE_KEYS, profileField } from '#core/applying/profile.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { useFrameText } from '../../app/text/frameText.ts'
import { useSay } from '../../app/text/useText.ts'
import { amountText } from '../../score/amountText.ts'
import { spanText } from '../../table/PointsText.tsx'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { answerText, plainText } from '../row/answerText.ts'
import { PartLink } from '../tasks/PartLink.tsx'
import { useCheckText } from '../text/check.ts'
import { useCommonText } from '../text/common.ts'
import { useFormText } from '../text/form.ts'

/** Everything that will be submitted, in the order of the form and of the table. */
export function AllAnswers({ mayChange }: { mayChange: boolean }) {
  const words = useCheckText()
  const { say } = useSay()
  const { model } = useApplication()
  const { compiled } = model.draft
  return (
    <section className="all-answers">
      <h2 className="section">{words.all}</h2>
      <FormAnswers mayChange={mayChange} />
      {compiled.groups.map(({ group }) => (
        <section key={group.id}>
          <h3 className="song">{say(group.title)}</h3>
          <div className="answers">
            {model.check.parts.rows
              .filter((row) => row.group === group.id)
              .map((part) => (
                <RowAnswers key={part.id} part={part} mayChange={mayChange} />
              ))}
          </div>
        </section>
      ))}
    </section>
  )
}

function Change({ part, name, field }: { part: string; name: string; field?: string }) {
  const words = useCheckText()
  const open = useApplication().model.standing(part).lock === undefined
  return open ? (
    <PartLink part={part} back="check" field={field} className="change">
      {words.change}
      <span className="sr"> {name}</span>
    </PartLink>
  ) : null
}

function FormAnswers({ mayChange }: { mayChange: boolean }) {
  const words = useCheckText()
  const form = useFormText()
  const { say } = useSay()
  const { application, model, bench } = useApplication()
  const { profile, roster } = application
  const industry = bench.programme.industries.find(({ id }) => id === profile.industry)?.name
  const distinction = say(bench.programme.distinction)
  const size = profile.size === '' ? '' : (form.sizes[profile.size as keyof typeof form.sizes] ?? '')
  const lines: readonly (readonly [label: string, value: string, optional?: boolean])[] = [
    [form.name, profile.name],
    [form.code, profile.creditCode],
    [form.representative, profile.legalRepresentative],
    [form.office, profile.officeName],
    [form.address, profile.address],
    [form.industry, industry ? say(industry) : ''],
    [form.size, size],
    ...PROFILE_KEYS.filter(isProfileKey).map((key): readonly [string, string, boolean] => {
      const value = plainText(model.draft.profile[key])
      const option = profileField(key).options?.[value]
      const shown = option ? say(option).replace('{distinction}', distinction) : value
      return [say(profileField(key).label), shown, !profileField(key).required]
    }),
  ]
  return (
    <section>
      <h3 className="song">
        {words.form} {mayChange && <Change part={ENTERPRISE} name={words.form} />}
      </h3>
      <dl className="facts">
        {lines.map(([label, value, optional]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={value || optional ? 'as-typed' : 'amber'}>{value || (optional ? '–' : words.open)}</dd>
          </div>
        ))}
        <div>
          <dt>{words.roster}</dt>
          <dd className={roster ? '' : 'amber'}>
            {roster ? words.rosterIn(roster.fileName, roster.counted) : words.open}{' '}
            {mayChange && <Change part={ROSTER} name={words.roster} />}
          </dd>
        </div>
      </dl>
    </section>
  )
}

function RowAnswers({ part, mayChange }: { part: RowPart; mayChange: boolean }) {
  const words = useCheckText()
  const { comma } = useFrameText()
  const { say } = useSay()
  const { model, application } = useApplication()
  const { row, max } = part.row
  const view = model.view.rows[part.id]
  const files = application.evidence.filter((file) => file.row === part.id && file.row !== COMMITMENT)
  const name = `${part.id} ${say(row.title ?? row.indicator)}`
  return (
    <div className="answer-row">
      <h4>
        <span className="id">{part.id}</span> {say(row.indicator)}
        {view && !part.departments && <span className="p">{words.points(spanText(view), formatPoints(max))}</span>}
        {mayChange && !part.departments && <Change part={part.id} name={name} />}
      </h4>
      {part.departments ? (
        <p className="muted">{words.departments}</p>
      ) : (
        <dl>
          {part.facts.map((fact) => (
            <FactLine key={fact.key} fact={fact} />
          ))}
          {((row.evidence ?? []).length > 0 || files.length > 0) && (
            <div>
              <dt>{words.evidence}</dt>
              <dd>{files.length > 0 ? files.map(({ title }) => title).join(comma) : words.none}</dd>
            </div>
          )}
        </dl>
      )}
    </div>
  )
}

function FactLine({ fact: { name, key } }: { fact: RowFact }) {
  const words = useCheckText()
  const common = useCommonText()
  const { say, language } = useSay()
  const { model, bench, application } = useApplication()
  const spec = bench.programme.facts[name]!
  const counted = application.roster?.facts[key]
  const typed = model.draft.answers[name]
  const value =
    counted !== undefined
      ? amountText(spec, counted, language)
      : typed !== undefined
        ? answerText(spec, typed, say, common)
        : ''
  return (
    <div>
      <dt>{say(spec.label)}</dt>
      <dd className={value ? 'as-typed' : 'amber'}>
        {value || words.open}
        {counted !== undefined && <small> {words.byRoster}</small>}
      </dd>
    </div>
  )
}
