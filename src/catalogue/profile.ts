import type { ProfileChoice } from '../core/profile/ward-profile.ts'

/** What a ward's profile is made of. What a council has no figures of is left out of its profiles. */
export const profileChoice: ProfileChoice = {
  total: 'crime',
  apart: ['asb', 'cctv'],
  key: ['crime', 'crime-violence', 'crime-burglary', 'asb'],
  deprivation: 'iod2025',
  mostDeprived: 'iod2025-most-deprived',
}
