import { laterParts } from '../../src/ui/page/map-page.tsx'
import type { GalleryGroup, GalleryState } from './gallery-state.ts'
import { cardStates } from './states/card-states.tsx'
import { controlStates } from './states/control-states.tsx'
import { findingStates } from './states/finding-states.tsx'
import { hotspotStates } from './states/hotspot-states.tsx'
import { layerStates } from './states/layer-states.tsx'
import { legendStates } from './states/legend-states.tsx'
import { mapStates } from './states/map-states.tsx'
import { noticeStates } from './states/notice-states.tsx'
import { pageStates } from './states/page-states.tsx'
import { searchStates } from './states/search-states.tsx'
import { sureStates } from './states/sure-states.tsx'
import { tableStates } from './states/table-states.tsx'
import { timeStates } from './states/time-states.tsx'

// Parts whose code comes late on the site are drawn here at once.
await Promise.all(laterParts.map((part) => part.arrive()))

/** The one list: the page shows it, the tests go through it. */
export const galleryGroups: readonly GalleryGroup[] = [
  findingStates,
  mapStates,
  legendStates,
  timeStates,
  cardStates,
  tableStates,
  sureStates,
  controlStates,
  searchStates,
  noticeStates,
  pageStates,
  hotspotStates,
  layerStates,
]

export const galleryStates: readonly GalleryState[] = galleryGroups.flatMap(({ states }) => states)
