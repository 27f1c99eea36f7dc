import type { HotspotGrid } from './hotspot-grid.ts'
import type { HotspotPart } from './hotspot-parts.ts'
import type { HotspotPlace } from './hotspot-picture.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'

/** How a place of the list is called. */
export type CalledSpot = Pick<HotspotPlace, 'name' | 'also' | 'ward' | 'near' | 'street' | 'station' | 'townCentre'>

/** Officers read the nearest streets; in the public edition a place is called by its town centre and ward only. */
export function callSpot({ data, nameSpot }: PreparedHotspots, grid: HotspotGrid, part: HotspotPart): CalledSpot {
  const spot = nameSpot(part.middle)
  const own = part.kind === 'cell' || part.kind === 'cluster' ? grid.namedAs(part.anchor) : null
  const ward = own?.ward ?? spot.ward
  const wardName = ward?.name ?? `At the edge of ${data.area}`
  const centre = spot.centre ? `${spot.centre.isIn ? '' : 'Near '}${spot.centre.name} town centre` : null
  const [street, other] = spot.streets
  const known = { ward, near: spot.near, station: spot.station, townCentre: spot.townCentre }
  if (own) {
    const name = ward ? `${own.name}, ${ward.name}` : own.name
    const isOpen = data.edition === 'officer'
    return { ...known, name, also: null, street: null, ...(isOpen ? {} : { near: centre ?? wardName, station: null }) }
  }
  if (data.edition === 'public') {
    return { ...known, name: centre ?? wardName, also: null, near: wardName, street: null, station: null }
  }
  if (!street) return { ...known, name: centre ?? wardName, also: null, street: null }
  return { ...known, name: `Around ${street}`, also: other ? `and ${other}` : null, street }
}
