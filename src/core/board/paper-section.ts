/** The tables into which the figures of the board's papers are put, in the order of the page. */
export const paperSections = ['dashboard', 'offences', 'prevent', 'triggers', 'penalties'] as const

export type PaperSection = (typeof paperSections)[number]
