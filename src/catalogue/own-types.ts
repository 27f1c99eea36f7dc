import type { Dataset } from '../core/intake/incident.ts'
import type { OwnType, OwnTypeGroup } from '../core/intake/own-type.ts'
import { cctvTypes } from './cctv-types.ts'

/** The types of a council's own tables. A text that is in none of them is asked about, never guessed. */
export const ownTypes: Record<Dataset, readonly OwnType[]> = {
  cctv: cctvTypes,
  asb: [
    type('asb', 'asb-personal', 'ASB Personal', ['Personal', 'Anti-social behaviour personal']),
    type('asb', 'asb-nuisance', 'ASB Nuisance', ['Nuisance', 'Anti-social behaviour nuisance']),
    type('asb', 'asb-environmental', 'ASB Environmental', ['Environmental', 'Anti-social behaviour environmental']),
    type('environment', 'fly-tipping', 'Fly tipping', ['Flytipping', 'Fly tip', 'Fly-tips']),
    type('environment', 'environmental-crime', 'Environmental crime', ['Enviro crime', 'Envirocrime']),
    type('casework', 'members-enquiries', 'Members Enquiries', [
      'Members Enquiry',
      'Member Enquiry',
      'Member Enquiries',
      'Members Inquiry',
      'Councillor Enquiry',
      'ME',
    ]),
    type('casework', 'unauthorised-encampments', 'Unauthorised Encampments', [
      'Unauthorised Encampment',
      'Unauthorized Encampment',
      'Unauthorized Encampments',
      'UE',
    ]),
    type('casework', 'section-34', 'Section 34 notices', ['Section 34 notice', 'Section 34', 'S34', 'S34 notice']),
    // What is brought to the conference is about people at risk of harm: its place is never told by ward.
    { ...type('casework', 'marac', 'MARAC', ['CS MARAC', 'Community Safety MARAC', 'DA MARAC']), sensitive: true },
    type('casework', 'casework', 'Other casework', []),
  ],
  walks: [
    type('issue', 'lighting', 'Lighting', ['Street lighting', 'Poor lighting', 'Broken light']),
    type('issue', 'overgrown', 'Overgrown plants', ['Overgrown', 'Overgrown vegetation', 'Vegetation']),
    type('issue', 'blind-spots', 'Blind spots', ['Blind spot', 'Poor sight lines']),
    type('issue', 'litter', 'Litter', ['Littering']),
    type('issue', 'fly-tipping', 'Fly tipping', ['Flytipping', 'Fly tip', 'Fly-tips']),
    type('issue', 'graffiti', 'Graffiti', ['Grafitti', 'Graffitti']),
    type('issue', 'drug-paraphernalia', 'Drug paraphernalia', ['Drugs paraphernalia', 'Drug litter', 'Needles']),
    type('issue', 'damaged-equipment', 'Damaged equipment', ['Broken equipment']),
    type('issue', 'cctv', 'CCTV', ['Camera', 'CCTV camera']),
    type('issue', 'other', 'Other', []),
  ],
  places: [
    type('place', 'park', 'Park', ['Park or open space', 'Open space', 'Parks']),
    type('place', 'estate', 'Estate', ['Housing estate']),
    type('place', 'street', 'Street', ['Road']),
    type('place', 'station', 'Station', ['Tube station', 'Railway station']),
    type('place', 'town-centre', 'Town centre', ['Town center', 'High street']),
    type('place', 'school', 'School', []),
    type('place', 'other', 'Other', []),
  ],
  cameras: [
    type('camera', 'fixed', 'Fixed', ['Fixed camera', 'Static']),
    type('camera', 'deployable', 'Deployable', ['Deployable camera', 'Redeployable', 'Re-deployable', 'Mobile camera']),
    type('camera', 'other', 'Other', []),
  ],
}

/** What the groups are called. */
export const ownTypeGroups: Record<OwnTypeGroup, string> = {
  harm: 'Incidents of harm',
  'control-room': 'Control-room work',
  asb: 'Anti-social behaviour',
  environment: 'Fly tipping and environmental crime',
  casework: 'Casework',
  issue: 'Issues noted on walks',
  place: 'Places',
  camera: 'Cameras',
}

function type(group: OwnTypeGroup, id: string, label: string, writings: readonly string[]): OwnType {
  return { id, label, group, sensitive: false, writings }
}
