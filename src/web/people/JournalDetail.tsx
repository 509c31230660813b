/** What an entry holds beside who, when and what: name by name, nested parts as written. */
export function JournalDetail({ detail }: { detail: unknown }) {
  if (detail === null || typeof detail !== 'object' || Object.keys(detail).length === 0) return null
  return (
    <ul className="journal-detail">
      {Object.entries(detail).map(([name, value]) => (
        <li key={name}>
          <span className="muted">{name}</span> {typeof value === 'string' ? value : JSON.stringify(value)}
        </li>
      ))}
    </ul>
  )
}
