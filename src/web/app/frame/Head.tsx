import { Link, useLocation } from '@tanstack/react-router'
import type { Session } from '#contract/session.ts'
import { useFrameText } from '../text/frameText.ts'
import { Mark } from '../ui/Status.tsx'
import { Brand } from './Brand.tsx'
import { rolesOf } from './can.ts'
import { HeadLink } from './HeadLink.tsx'
import { LookButtons } from './LookButtons.tsx'
import { entriesFor, type Entry, type Place } from './navigation.ts'
import { SignOut } from './SignOut.tsx'

/** Head of every page behind the sign-in: where one can go, what has come in, and who one is. */
export function Head({ session }: { session: Session }) {
  const words = useFrameText()
  const { unread } = session
  const entries = entriesFor(rolesOf(session))
  const at = useLocation().pathname
  const group = entries.find((entry) => 'places' in entry && entry.places.some((place) => isAt(place, at)))
  return (
    <header className="top site">
      <div>
        <Brand to="/home" />
        {session.demo && <Mark kind="wait">{words.head.demo}</Mark>}
        <Navigation entries={entries} at={at} />
        <div className="tools">
          <Link className="btn plain" to="/messages">
            {words.head.messages}
            {unread > 0 && <b className="unread">{unread}</b>}
            {unread > 0 && <span className="sr">{words.head.unread(unread)}</span>}
          </Link>
          <Person session={session} />
          <LookButtons>{session.account && <SignOut account={session.account.id} />}</LookButtons>
        </div>
      </div>
      {group && 'places' in group && <Places label={words.navGroups[group.group]} places={group.places} at={at} />}
    </header>
  )
}

const isAt = ({ to }: Place, at: string): boolean => at === to || at.startsWith(`${to}/`)

function Navigation({ entries, at }: { entries: readonly Entry[]; at: string }) {
  const words = useFrameText()
  return (
    <nav aria-label={words.head.navigation}>
      {entries.map((entry) => {
        if (!('places' in entry)) return <PlaceLink key={entry.to} place={entry} at={at} />
        const isHere = entry.places.some((place) => isAt(place, at))
        return (
          <HeadLink key={entry.group} to={entry.places[0]!.to} current={isHere ? 'true' : undefined}>
            {words.navGroups[entry.group]}
          </HeadLink>
        )
      })}
    </nav>
  )
}

/** The places of the group one is in. */
function Places({ label, places, at }: { label: string; places: readonly Place[]; at: string }) {
  return (
    <nav className="places" aria-label={label}>
      {places.map((place) => (
        <PlaceLink key={place.to} place={place} at={at} />
      ))}
    </nav>
  )
}

function PlaceLink({ place, at }: { place: Place; at: string }) {
  const words = useFrameText()
  return (
    <HeadLink to={place.to} current={isAt(place, at) ? 'page' : undefined}>
      {words.nav[place.word]}
    </HeadLink>
  )
}

/** Name, and the first organisation the person acts for. */
function Person({ session: { account, roles } }: { session: Session }) {
  const words = useFrameText()
  const organisation = roles[0]?.organisation.name
  return (
    <Link className="person" to="/account">
      <span className="sr">{words.head.account} </span>
      <b>{account?.name}</b>
      {organisation && <small>{organisation}</small>}
    </Link>
  )
}
