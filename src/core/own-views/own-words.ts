import type { Dataset } from '../intake/incident.ts'
import type { OwnTypeGroup } from '../intake/own-type.ts'

/** What a council's own tables and their groups are called on the page and in its exports. */
interface DatasetWords {
  readonly label: string
  /** Of a sentence: `CCTV incidents`. */
  readonly many: string
  /** What the file should be, for the one who chooses it. */
  readonly from: string
  /** The group that is looked at first. */
  readonly first: OwnTypeGroup
}

export const datasetWords: Record<Dataset, DatasetWords> = {
  cctv: { label: 'CCTV', many: 'CCTV incidents', from: 'the control room’s log', first: 'harm' },
  asb: { label: 'ASB cases', many: 'ASB cases', from: 'cases of the case system', first: 'asb' },
  walks: { label: 'Ward walks', many: 'notes of ward walks', from: 'what was noted on ward walks', first: 'issue' },
  places: { label: 'Places', many: 'places', from: 'parks and other places by name', first: 'place' },
  cameras: { label: 'Cameras', many: 'cameras', from: 'where cameras stand', first: 'camera' },
}

interface GroupWords {
  readonly label: string
  /** Head of a column of counts. */
  readonly counted: string
  /** Said with the group: what it is and what it is not. */
  readonly note: string
}

export const groupWords: Record<OwnTypeGroup, GroupWords> = {
  harm: { label: 'Incidents of harm', counted: 'Incidents', note: '' },
  'control-room': {
    label: 'Control room work, apart from incidents of harm',
    counted: 'Log entries',
    note: 'Alarms, hoax calls, police stops and welfare concerns are work of the control room. They are not incidents of harm and are never added to them.',
  },
  asb: { label: 'Anti-social behaviour', counted: 'ASB cases', note: '' },
  environment: {
    label: 'Fly-tipping and environmental crime',
    counted: 'Cases',
    note: 'These are counted apart from anti-social behaviour.',
  },
  casework: {
    label: 'Casework, not anti-social behaviour',
    counted: 'Cases',
    note: 'Casework is what officers do besides. It is never counted as anti-social behaviour.',
  },
  issue: { label: 'Issues noted', counted: 'Notes', note: '' },
  place: { label: 'Places', counted: 'Places', note: '' },
  camera: { label: 'Cameras', counted: 'Cameras', note: '' },
}
