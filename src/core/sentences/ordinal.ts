/** `1st`, `2nd`, `13th`, `24th` */
export function ordinal(place: number): string {
  const lastTwo = place % 100
  if (lastTwo >= 11 && lastTwo <= 13) return `${place}th`
  return `${place}${['th', 'st', 'nd', 'rd'][place % 10] ?? 'th'}`
}

/** `2nd to 3rd of 24`, `1st of 24`: the places between which a rank lies with a chance of 90%, never one place alone. */
export function likelyRanks({ low, high }: { readonly low: number; readonly high: number }, of: number): string {
  return low === high ? `${ordinal(low)} of ${of}` : `${ordinal(low)} to ${ordinal(high)} of ${of}`
}
