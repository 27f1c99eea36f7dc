import type { Dataset } from '../intake/incident.ts'
import type { OwnTypeGroup } from '../intake/own-type.ts'

/** What a council's own tables and their groups are called on the page and in its exports. */
interface DatasetWords {
  readonly label: string
  /** What the file should be, for the one who chooses it. */
  readonly from: string
  /** The group that is looked at first. */
  readonly first: OwnTypeGroup
}

export const datasetWords: Record<Dataset, DatasetWords> = {
  cctv: { label: 'CCTV', from: 'the control room’s log', first: 'harm' },
  asb: { label: 'Case system', from: 'ASB and other cases', first: 'asb' },
  walks: { label: 'Ward walks', from: 'what was noted on ward walks', first: 'issue' },
  places: { label: 'Places', from: 'parks and other places by name', first: 'place' },
  cameras: { label: 'Cameras', from: 'where cameras stand', first: 'camera' },
}

interface GroupWords {
  /** Head of a column of counts. */
  readonly counted: string
  /** A single one of them. */
  readonly one: string
  /** Said with the group: what it is and what it is not. */
  readonly note: string
}

/** In the order in which they are offered. */
export const groupWords: Record<OwnTypeGroup, GroupWords> = {
  harm: { counted: 'Incidents', one: 'incident', note: '' },
  'control-room': {
    counted: 'Log entries',
    one: 'log entry',
    note: 'Alarms, hoax calls, police stops and welfare concerns are work of the control room. They are not incidents of harm and are never added to them.',
  },
  asb: { counted: 'Cases', one: 'case', note: '' },
  environment: { counted: 'Cases', one: 'case', note: 'These are counted apart from anti-social behaviour.' },
  casework: {
    counted: 'Cases',
    one: 'case',
    note: 'Casework is what officers do besides. It is never counted as anti-social behaviour.',
  },
  issue: { counted: 'Notes', one: 'note', note: '' },
  place: { counted: 'Places', one: 'place', note: '' },
  camera: { counted: 'Cameras', one: 'camera', note: '' },
}
