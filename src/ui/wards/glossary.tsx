const meanings = {
  rate: {
    term: 'Rate per 1,000 residents',
    means:
      'The number recorded, divided by the people who live there, times 1,000, for a year. It lets large and small wards be compared. Visitors are not counted, so a town centre reads high.',
  },
  interval: {
    term: '95% interval',
    means:
      'Numbers recorded go up and down by chance. The interval is the range of rates that fit what was recorded: 19 times in 20 it holds the rate that lies behind it. A wide interval means a small number.',
  },
  rank: {
    term: 'Likely rank',
    means:
      'Where the ward stands when all are put in order, 1st being the highest rate. Close rates could change places by chance, so the places are given between which it lies with a chance of 90%. On the line of all places the dot is the order by the rate itself, the thick bar the likely places.',
  },
  change: {
    term: 'Clear change',
    means:
      'The same months a year earlier are compared by a test that allows for chance, for months that scatter, and for looking at many wards at once. “Higher” or “lower” is said only where it passes; otherwise “no clear change”. Fewer reports need not mean fewer incidents.',
  },
  funnel: {
    term: '95% limits (a funnel)',
    means:
      'If the ward had the borough’s rate, chance alone would leave it inside the shaded band 19 quarters in 20. The band is wider for wards with fewer residents; drawn for many sizes it looks like a funnel. A ring marks a quarter outside it.',
  },
  spine: {
    term: 'Among all wards',
    means:
      'Each thin stroke is a ward, from the lowest figure at the left to the highest at the right. The large dot is this ward, the tall stroke the borough.',
  },
  decile: {
    term: 'Most deprived 20% (deciles)',
    means:
      'All small areas of England are put in order of deprivation and cut into ten equal groups, the deciles; 1 is the most deprived. The share is that of residents who live in small areas of deciles 1 and 2.',
  },
  lsoa: {
    term: 'Small area (LSOA)',
    means:
      'A lower layer super output area: a piece of map with some 1,000 to 3,000 residents, made for statistics. Deprivation is measured for these areas, and a ward’s figure is the mean of its own, weighted by the people it is about.',
  },
} as const

export type Word = keyof typeof meanings

/** What technical words mean, in plain English, where they are first met. Opens without JavaScript. */
export function Gloss({ words }: { words: readonly Word[] }) {
  return (
    <details class="gloss">
      <summary>What the words mean: {words.map((word) => meanings[word].term).join(', ')}</summary>
      <dl>
        {words.map((word) => (
          <div key={word}>
            <dt>{meanings[word].term}</dt>
            <dd>{meanings[word].means}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
