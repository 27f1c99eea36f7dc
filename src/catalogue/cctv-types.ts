import type { OwnType } from '../core/intake/own-type.ts'
import { controlRoomWork, series } from './series.ts'

/** Other writings that mean the same type, by its id. What only might be one is not here. */
const cctvWritings: Readonly<Record<string, readonly string[]>> = {
  alarm: ['Alarms', 'Alarm activation'],
  'anti-social-behaviour': ['ASB', 'Antisocial behaviour', 'Anti-social behavior', 'Antisocial behavior'],
  burglary: ['Burglaries'],
  'criminal-damage': ['Criminal damages', 'Crim damage'],
  domestic: ['Domestic incident', 'Domestic abuse', 'Domestic violence', 'Domestics'],
  'drink-drive': ['Drink driving', 'Drink driver', 'Drunk driving'],
  fire: ['Fires'],
  firearms: ['Firearm'],
  'fly-tipping': ['Flytipping', 'Fly tip', 'Fly-tips'],
  'hoax-call': ['Hoax calls', 'Hoax'],
  'knife-crime': ['Knife crimes'],
  'missing-person': ['Missing persons', 'Misper'],
  'offensive-weapon': [
    'Offensive weapons',
    'Possession of offensive weapon',
    'Possession of an offensive weapon',
    'Posession of offensive weapon',
    'Posession of an offensive weapon',
  ],
  other: ['Others'],
  'police-stop': ['Police stops'],
  'public-disorder': ['Public disorders', 'Public order'],
  'road-traffic-incident': [
    'Road traffic incidents',
    'RTI',
    'RTC',
    'RTA',
    'Road traffic collision',
    'Road traffic accident',
  ],
  robbery: ['Robberies'],
  'sexual-offence': ['Sexual offences', 'Sexual offense'],
  shoplifting: ['Shoplifter', 'Shop lifting', 'Shop theft'],
  'suspicious-behaviour': ['Suspicious behavior'],
  theft: ['Thefts'],
  'vehicle-crime': ['Vehicle crimes', 'Motor vehicle crime'],
  'violent-crime': ['Violent crimes', 'Violence'],
  'welfare-concerns': ['Welfare concern', 'Concern for welfare', 'Welfare'],
}

/** The types of a control room's log: those of its printed tables, with what is no incident of harm in a group of its own. */
export const cctvTypes: readonly OwnType[] = series
  .flatMap((s) => (s.id === 'cctv' ? s.leaves : []))
  .map((leaf) => ({
    ...leaf,
    group: controlRoomWork.has(leaf.id) ? 'control-room' : 'harm',
    writings: cctvWritings[leaf.id] ?? [],
  }))
