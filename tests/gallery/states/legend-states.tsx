import { type Cell, count, missing } from '../../../src/core/cell.ts'
import type { Picture } from '../../../src/core/picture/picture.ts'
import type { ValueIndicator } from '../../../src/core/series.ts'
import { defaultView } from '../../../src/core/view.ts'
import { noAct } from '../../../src/ui/act.ts'
import { Legend } from '../../../src/ui/legend/legend.tsx'
import { counts, shown, usual, values, wardAt } from '../figures.ts'
import { type GalleryGroup, type GalleryState, has, lacks, neverSays, says } from '../gallery-state.ts'

const legend = (
  state: Omit<GalleryState, 'show' | 'picture'>,
  picture: Picture,
  classes: 'recent' | 'all' | null = null,
): GalleryState => ({
  ...state,
  picture,
  show: (
    <Legend
      picture={picture}
      hovered={null}
      view={{ ...defaultView(picture.indicator), classes: classes ?? 'recent' }}
      frozen={classes !== null}
      act={noAct}
    />
  ),
})

/** The legend of twelve values, in the order of the wards. */
const scores = (cells: readonly (number | null)[], more: Partial<ValueIndicator> = {}, ofBorough?: Cell): Picture => {
  const cellAt = (ward: number): Cell => {
    const value = cells[ward % cells.length] ?? null
    return value === null ? missing('source-gap') : count(value)
  }
  return shown(values(cellAt, { palette: 'sequential', decimals: 0, direction: '', ...more }, ofBorough))
}

const classLine = /\d wards?$/

export const legendStates: GalleryGroup = {
  id: 'legend',
  name: 'Legend',
  states: [
    legend(
      {
        id: 'legend-five',
        name: 'Five classes',
        look: 'Ranges never overlap, and each says how many wards are in it.',
        claims: [says(classLine, 5), has('img', /^Each ward’s value on one scale, 12 wards\./)],
      },
      scores([1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17], {}, count(9)),
    ),
    legend(
      {
        id: 'legend-four',
        name: 'Four classes',
        look: 'Four colours from the light end to the dark end.',
        claims: [says(classLine, 4)],
      },
      scores([10, 20, 30, 40]),
    ),
    legend(
      {
        id: 'legend-three',
        name: 'Three classes',
        look: 'Light, middle, dark.',
        claims: [says(classLine, 3)],
      },
      scores([2, 6, 10]),
    ),
    legend(
      { id: 'legend-two', name: 'Two classes', look: 'Two colours that stand apart.', claims: [says(classLine, 2)] },
      scores([3, 8]),
    ),
    legend(
      {
        id: 'legend-one',
        name: 'One class',
        look: 'All wards have one value: “all values”, no edge, and dots stacked on it.',
        claims: [says(classLine, 1), says('all values')],
      },
      scores([7]),
    ),
    legend(
      {
        id: 'legend-nought',
        name: 'Nought is a class of its own',
        look: 'More than a third of the wards have 0: it stands apart, in the colour of land and without a pattern.',
        claims: [says(/^0 6 wards$/), says(/^1/)],
      },
      scores([0, 3, 0, 9, 0, 14, 0, 22, 0, 30, 0, 41]),
    ),
    legend(
      {
        id: 'legend-deprivation',
        name: 'Deprivation',
        look: 'A hue of its own, darker is more deprived, and the note says so.',
        claims: [says('Higher = more deprived.'), says(classLine, 5)],
      },
      scores([6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39], {
        palette: 'deprivation',
        direction: 'higher = more deprived',
      }),
    ),
    legend(
      {
        id: 'legend-percent',
        name: 'Shares',
        look: 'Each number has its per cent sign, in the classes and on the scale.',
        claims: [says(/\d% or more/), says(/^up to \d+%/)],
      },
      scores([6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39], { suffix: '%' }),
    ),
    legend(
      {
        id: 'legend-circles',
        name: 'Circles',
        look: 'Circles of known size in place of classes, and every ward as a dot.',
        claims: [says(classLine, 0), says(/^Circles keep their scale/), has('img', /12 wards/)],
      },
      shown(counts(usual), { measure: 'count' }),
    ),
    legend(
      {
        id: 'legend-few-circles',
        name: 'Circles of a few',
        look: 'One incident never looks like a flood: the largest circle stands for at least 20.',
        claims: [says('10'), says('5'), says('1')],
      },
      shown(
        counts((ward, at) => count(at === 71 && ward === 3 ? 1 : 0)),
        { measure: 'count' },
      ),
    ),
    legend(
      {
        id: 'legend-no-value',
        name: 'No value at all',
        look: 'Neither scale nor dots; the key counts the wards without data.',
        claims: [lacks('img', /value on one scale/), says('no data (12)'), neverSays(/NaN/)],
      },
      scores([null]),
    ),
    legend(
      {
        id: 'legend-some-missing',
        name: 'Half of the values are missing',
        look: 'Wards without data are in no class and on no scale.',
        claims: [has('img', /^Each ward’s value on one scale, 6 wards\./), says('no data (6)')],
      },
      scores([3, null, 5, null, 8, null, 11, null, 14, null, 20, null]),
    ),
    legend(
      {
        id: 'legend-all-years',
        name: 'Classes of all years',
        look: 'The box says that colours are fixed over all years, and so does the note.',
        claims: [has('checkbox', 'Colours by all years', 1, { checked: true }), says(/of all years, so a colour/)],
      },
      shown(counts(usual), { classes: 'all' }),
      'all',
    ),
    legend(
      {
        id: 'legend-large-numbers',
        name: 'Six figures',
        look: 'Commas at thousands; the ends of the scale do not touch the edges between.',
        claims: [says(/^up to \d{3},\d{3}/)],
      },
      scores([
        104_311, 118_220, 131_004, 155_873, 162_208, 171_411, 183_950, 190_002, 205_118, 240_771, 260_004, 299_999,
      ]),
    ),
    legend(
      {
        id: 'legend-average-outside',
        name: 'A borough outside its wards’ range',
        look: 'The scale is widened to hold the borough’s figure: its line never leaves the strip.',
        claims: [says('SYNTHETIC 50')],
      },
      scores([3, 5, 8, 11], {}, count(50)),
    ),
    legend(
      {
        id: 'legend-chosen-at-the-end',
        name: 'A chosen ward at the end of the scale',
        look: 'The name of the highest ward stands before its leader, where there is room.',
        claims: [says(/^Low Marsh \d/)],
      },
      shown(
        values((ward) => count(3 * ward + 1)),
        { ward: wardAt(11) },
      ),
    ),
  ],
}
