import type { Group, Programme, Row, Rule } from '#core/programme/programme.ts'
import { underReadings } from '#core/rubric/compile.ts'
import type { Path } from '../places.ts'

export interface FoundRow {
  readonly row: Row
  readonly group: Group
  readonly path: Path
}

/** Every row with its way in the programme. */
export function rowsOf(programme: Programme): FoundRow[] {
  return programme.rubric.groups.flatMap((group, at) =>
    group.rows.map((row, index) => ({ row, group, path: ['rubric', 'groups', at, 'rows', index] })),
  )
}

/** A row's rule as it stands, or as one alternative of a reading makes it. */
export interface RuleVariant {
  readonly rule: Rule
  /** Where a way inside the rule is written: in the override when that replaces it, else in the rule. */
  readonly at: (path: Path) => Path
}

export function variantsOf({ row, path }: FoundRow): RuleVariant[] {
  const own: RuleVariant = { rule: row.rule, at: (inner) => [...path, 'rule', ...inner] }
  const overridden = Object.entries(row.under ?? {}).flatMap(([reading, alternatives]) =>
    Object.entries(alternatives).map(([alternative, override]) => ({
      rule: underReadings(row.rule, row.under, { [reading]: alternative }),
      at: (inner: Path): Path =>
        has(override, inner) ? [...path, 'under', reading, alternative, ...inner] : [...path, 'rule', ...inner],
    })),
  )
  return [own, ...overridden]
}

/** The rule and every rule inside it, each with its way from the top. */
export function nestedRules(rule: Rule, path: Path = []): { rule: Rule; path: Path }[] {
  const inner = (rules: readonly Rule[], ...way: Path) =>
    rules.flatMap((nested, index) => nestedRules(nested, [...path, ...way, index]))
  const own = { rule, path }
  if ('parts' in rule) return [own, ...inner(rule.parts.of, 'parts', 'of')]
  if ('alternatives' in rule) return [own, ...inner(rule.alternatives.of, 'alternatives', 'of')]
  if ('stratum' in rule) {
    const cases = rule.stratum.cases.flatMap((stratum, index) =>
      nestedRules(stratum.rule, [...path, 'stratum', 'cases', index, 'rule']),
    )
    return [own, ...cases]
  }
  return [own]
}

/** Every rule of a row, under every reading, with the place where it is written. */
export function everyRule(found: FoundRow): { rule: Rule; at: (...inner: Path) => Path }[] {
  return variantsOf(found).flatMap((variant) =>
    nestedRules(variant.rule).map(({ rule, path }) => ({
      rule,
      at: (...inner: Path) => variant.at([...path, ...inner]),
    })),
  )
}

function has(value: unknown, path: Path): boolean {
  const [step, ...rest] = path
  if (step === undefined) return true
  if (typeof value !== 'object' || value === null || !(step in value)) return false
  return has((value as Record<string | number, unknown>)[step], rest)
}
