/** The lines of the board page that are counted each month. Their ids stay, so that a scene or a minute can name them. */

/** Indicators of recorded crime in the order of the page; kinds follow their group. All but the first, without kinds, are ranked. */
export const recordedLines = [
  'crime',
  'crime-violence',
  'crime-violence-with-injury',
  'crime-violence-without-injury',
  'crime-sexual-offences',
  'crime-robbery',
  'crime-robbery-personal',
  'crime-robbery-business',
  'crime-burglary',
  'crime-burglary-residential',
  'crime-burglary-business',
  'crime-theft',
  'crime-vehicle',
  'crime-arson-criminal-damage',
  'crime-drugs',
  'crime-drug-possession',
  'crime-drug-trafficking',
  'crime-public-order',
  'crime-public-order-aggravated',
  'crime-weapons',
] as const

/** The lines that the police's dashboards count, for the borough only: every one of them is sensitive. */
export const dashboardLines = [
  { id: 'knife-crime', label: 'Knife crime', source: 'mps-dashboard' },
  { id: 'knife-crime-injury', label: 'Knife crime with injury', source: 'mps-dashboard' },
  { id: 'gun-crime', label: 'Gun crime', source: 'mps-dashboard' },
  { id: 'lethal-barrel', label: 'Discharge of a lethal barrelled gun', source: 'mps-dashboard' },
  { id: 'domestic-abuse', label: 'Domestic abuse', source: 'mps-dashboard' },
  { id: 'domestic-abuse-injury', label: 'Domestic abuse, violence with injury', source: 'mps-dashboard' },
  { id: 'hate-crime', label: 'Hate crime', source: 'mps-dashboard' },
  { id: 'vawg', label: 'Violence against women and girls', source: 'mps-vawg' },
] as const

export const dashboardLineIds: readonly string[] = dashboardLines.map((line) => line.id)
