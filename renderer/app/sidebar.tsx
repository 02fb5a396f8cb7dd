import { Link, useLocation } from 'wouter'
import { Logo } from '../ui/logo.tsx'
import { Tip } from '../ui/tooltip.tsx'
import type { Place } from './places.ts'
import { places } from './places.ts'

/** In narrow windows only the icons stay, with their names as tooltips. */
export function Sidebar() {
  const [location] = useLocation()
  return (
    <nav aria-label="Screens" className="flex w-14 shrink-0 flex-col border-r border-line bg-sunken lg:w-46">
      <div className="flex h-12 items-center gap-2 px-4.5 text-base font-bold lg:px-4">
        <Logo />
        <span className="hidden lg:inline">Baton</span>
      </div>
      <ul className="flex flex-1 flex-col gap-0.5 px-2 pt-2 pb-3">
        {places.map((place) => (
          <li key={place.screen} className={place.screen === 'settings' ? 'mt-auto' : ''}>
            <PlaceLink place={place} isHere={location.startsWith(place.path)} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PlaceLink({ place: { path, title, icon: Icon, keys }, isHere }: { place: Place; isHere: boolean }) {
  return (
    <Tip words={title} keys={keys} side="right">
      <Link
        href={path}
        aria-current={isHere ? 'page' : undefined}
        className={`flex h-8 items-center justify-center gap-3 rounded-md px-2.5 text-sm lg:justify-start ${
          isHere ? 'bg-accent-soft font-medium text-ink' : 'text-ink-soft hover:bg-hover hover:text-ink'
        }`}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden className={`shrink-0 ${isHere ? 'text-accent' : ''}`} />
        <span className="sr-only lg:not-sr-only">{title}</span>
      </Link>
    </Tip>
  )
}
