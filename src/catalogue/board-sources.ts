/** The source tables of the board page by the id of their account, for "About the data". */
export const boardSources = [
  {
    id: 'board',
    label: 'Figures of the board’s papers',
    source: 'board-papers',
    notes: [
      'Counted by other rules than recorded crime today: later reclassification moves offences, and residential burglary then took in sheds and garages. The two are never put in one line.',
      'The papers are for 19 July 2023; the minutes and the forward plan in them say 21 July 2023.',
    ],
  },
  {
    id: 'crime-boroughs',
    label: 'Recorded crime by borough',
    source: 'mps-recorded-crime',
    notes: [
      'Added up from wards: offences without a ward are left out, so these sums are a little below the publisher’s own totals of a borough.',
      'Aviation Security is a command of the airports and no borough: it is left out.',
      'A rank of counts: boroughs with more residents and visitors record more.',
    ],
  },
  {
    id: 'mps-dashboard',
    label: 'Knife crime, gun crime, domestic abuse and hate crime',
    source: 'mps-dashboard',
    notes: [
      'For the borough only: rows by ward are not used, since these types are sensitive.',
      'Domestic abuse, gun crime and hate crime end with July 2025, knife crime with February 2026.',
      'At the end of February 2024 the police changed their recording system and say that domestic abuse and hate crime before and after are not comparable: they are not compared across that month.',
      'An offence may be in several of these lines, and is in recorded crime as well: they are never added up.',
    ],
  },
  {
    id: 'mps-vawg',
    label: 'Violence against women and girls',
    source: 'mps-vawg',
    notes: [
      'For the borough only: the publisher’s wards are added up with offences that have no ward of today.',
      'By the month in which an offence was recorded.',
      'It counts domestic abuse among others and falls in March 2024, when the police changed their recording system: it is not compared across that month, though its publisher does not say so of this line.',
    ],
  },
] as const

/** Tables of the papers that have a column a month. `meetings`: a figure counts cases at the meeting of that month. */
export const boardTables = [
  {
    id: 'asb-tools',
    caption: 'Tools and powers against anti-social behaviour',
    unit: 'Times used in the month',
    meetings: false,
    notes: [],
  },
  {
    id: 'cs-marac',
    caption: 'Community safety MARAC: cases at each meeting',
    unit: 'Cases at the meeting of the month; a case may be at several meetings',
    meetings: true,
    notes: [
      'Months without a column had no meeting.',
      'The papers call the cases a meeting “per month”, and one of their titles says April 2022 to May 2023 where the text says to March 2023.',
    ],
  },
] as const
