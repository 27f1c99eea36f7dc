import { count, missing, suppressed, uncovered } from '../../../src/core/cell.ts'
import { noAct } from '../../../src/ui/act.ts'
import { ContextChoice, contextAtFirst } from '../../../src/ui/ward-map/context-choice.tsx'
import { MapTools } from '../../../src/ui/ward-map/map-tools.tsx'
import { SpotPin } from '../../../src/ui/ward-map/spot-pin.tsx'
import { month } from '../../support/parsed.ts'
import { MapAndLegend, OnPlane } from '../drawn.tsx'
import { counts, months, shown, usual, values, wardAt } from '../figures.ts'
import { type GalleryGroup, type GalleryState, has, lacks, neverSays, says } from '../gallery-state.ts'
import { borough, boroughOfLongNames, boroughOfOneWard } from '../synthetic-borough.ts'

const files = counts(usual)
const rates = shown(files)
const oneOfEach = counts((ward, at) =>
  ward === 2 && at > 65 ? missing('source-gap') : ward === 6 ? suppressed : ward === 9 ? uncovered : usual(ward, at),
)
/** Far more was recorded in the first year than in any since. */
const onceMore = counts((ward, at) => count(at < 12 ? 90 + ward : 8 + ward))
const camera = { zoomed: true, zoom() {}, pan() {}, reset() {}, zoomBy() {}, shift() {}, refresh() {} }

/** A map of a picture, where the state is one of its readings. */
const map = (state: Omit<GalleryState, 'show' | 'picture'>, picture = rates): GalleryState => ({
  ...state,
  picture,
  show: <MapAndLegend picture={picture} />,
})

export const mapStates: GalleryGroup = {
  id: 'map',
  name: 'Map and legend',
  states: [
    map({
      id: 'map-values',
      name: 'A value in every ward',
      look: 'Each ward has its figure and one of five classes; the legend counts 12 wards.',
      claims: [
        has('option', /^\S.*: \d+\.\d per 1,000 residents a year; \d+ thefts recorded\.$/, 12),
        says(/or more$/),
        says(/^up to /),
        says('no data'),
      ],
    }),
    map(
      {
        id: 'map-missing',
        name: 'No data in one ward',
        look: 'Chalk Hill is hatched, has no figure and no class, and the key counts it.',
        claims: [has('option', 'Chalk Hill: no data.'), says('no data (1)')],
      },
      shown(counts((ward, at) => (ward === 2 && at > 65 ? missing('source-gap') : usual(ward, at)))),
    ),
    map(
      {
        id: 'map-suppressed',
        name: 'Hidden to protect small numbers',
        look: 'Gorse Common is dotted, which never looks like a low class.',
        claims: [
          has('option', 'Gorse Common: hidden to protect small numbers.'),
          says('hidden to protect small numbers (1)'),
        ],
      },
      shown(counts((ward, at) => (ward === 6 ? suppressed : usual(ward, at)))),
    ),
    map(
      {
        id: 'map-uncovered',
        name: 'Cover unknown',
        look: 'Three wards are cross-hatched: whether anything would have been recorded there is not known.',
        claims: [has('option', /: cover unknown\.$/, 3), says('cover unknown (3)')],
      },
      shown(counts((ward, at) => (ward % 4 === 3 ? uncovered : usual(ward, at)))),
    ),
    map(
      {
        id: 'map-one-of-each',
        name: 'The three patterns side by side',
        look: 'Hatch, dots and cross-hatch can be told apart, on the map and in the key.',
        claims: [says('no data (1)'), says('hidden to protect small numbers (1)'), says('cover unknown (1)')],
      },
      shown(oneOfEach),
    ),
    map(
      {
        id: 'map-nowhere',
        name: 'Hidden everywhere',
        look: 'No ward has a figure: no class and no scale stands in the legend.',
        claims: [
          has('option', /: hidden to protect small numbers\.$/, 12),
          says('hidden to protect small numbers (12)'),
          lacks('img', /value on one scale/),
        ],
      },
      shown(counts(() => suppressed)),
    ),
    map(
      {
        id: 'map-refused',
        name: 'A measure that is refused',
        look: 'No rate exists before 2019, but counts do: the key says “not shown”, never “no data”.',
        claims: [
          has('option', /: not shown; [\d,]+ thefts recorded\.$/, 12),
          says('not shown (12)'),
          neverSays(/no data/),
        ],
      },
      shown(counts(usual, months('2017-04', 48)), { end: month('2018-03') }),
    ),
    map(
      {
        id: 'map-circles',
        name: 'Counts as circles',
        look: 'Counts are circles whose areas grow with the count; no ward is filled, and the key shows sizes.',
        claims: [has('option', /: [\d,]+ thefts recorded\.$/, 12), neverSays(/or more/), says(/^Circles keep/)],
      },
      shown(files, { measure: 'count' }),
    ),
    map(
      {
        id: 'map-circles-old',
        name: 'Circles of an old window',
        look: 'The first year had ten times as many as today: its circles stay within the largest of the key.',
        claims: [has('option', 'Low Marsh: 1,212 thefts recorded.'), says('1,000')],
      },
      shown(onceMore, { measure: 'count', end: month('2021-03') }),
    ),
    map(
      {
        id: 'map-ties',
        name: 'Ties',
        look: 'Two values in twelve wards make two classes of six, not five.',
        claims: [has('option', /: 4\.0 \(overall score\)\.$/, 6), says(/6 wards$/, 2)],
      },
      shown(values((ward) => count(ward % 2 === 0 ? 4 : 9), { palette: 'sequential', direction: '' })),
    ),
    map(
      {
        id: 'map-zero',
        name: 'Nought everywhere',
        look: 'Every ward reads 0.0 in a class of its own, without pattern: nothing recorded is not “no data”.',
        claims: [has('option', /: 0\.0 per 1,000 residents a year; 0 thefts recorded\. Small numbers\.$/, 12)],
      },
      shown(counts(() => count(0))),
    ),
    {
      id: 'map-one-ward',
      name: 'One ward alone',
      look: 'A borough of one ward keeps the classes of its own past, and its scale holds one dot.',
      picture: shown(counts(usual, undefined, boroughOfOneWard)),
      show: <MapAndLegend picture={shown(counts(usual, undefined, boroughOfOneWard))} places={boroughOfOneWard} />,
      claims: [has('option', /^Aldermoor: /), has('img', /one scale, 1 ward\./)],
    },
    map(
      {
        id: 'map-chosen',
        name: 'A chosen ward',
        look: 'Elmwick has a dark line in a white halo, and a leader to its dot on the scale.',
        claims: [has('option', /^Elmwick: /, 1, { selected: true }), has('img', /wards\. Elmwick \d/)],
      },
      shown(files, { ward: wardAt(4) }),
    ),
    {
      id: 'map-hovered',
      name: 'A ward under the pointer',
      look: 'The sentence of Hollin stands on the map, and its dot is marked on the scale.',
      picture: rates,
      show: <MapAndLegend picture={rates} hovered={wardAt(7)} />,
      claims: [says(/^Hollin: \d.* recorded\.$/), says(/^Hollin \d/)],
    },
    {
      id: 'map-long-names',
      name: 'Long names',
      look: 'Names of up to 48 letters are left out where they do not fit, and never lie on each other.',
      picture: shown(counts(usual, undefined, boroughOfLongNames)),
      show: <MapAndLegend picture={shown(counts(usual, undefined, boroughOfLongNames))} places={boroughOfLongNames} />,
      claims: [has('option', /^Upper Ottershaw & Saint Bartholomew-on-the-Marsh: /)],
    },
    {
      id: 'map-marked-place',
      name: 'A marked place',
      look: 'A pin with the name of the place that was found, on either side of it where there is room.',
      picture: null,
      show: (
        <OnPlane>
          <SpotPin spot={{ name: 'SYNTHETIC Park', kind: 'park', lon: 0.06, lat: 51.48 }} places={borough} />
        </OnPlane>
      ),
      claims: [has('img', 'Marked on the map: SYNTHETIC Park')],
    },
    {
      id: 'map-zoomed',
      name: 'Tools of a magnified map',
      look: 'Four buttons move the map without dragging, and Reset brings it back.',
      picture: null,
      show: (
        <OnPlane>
          <MapTools
            camera={camera}
            renderer="streets"
            many="wards"
            act={{ ...noAct, mountMap: () => Promise.reject() }}
          />
        </OnPlane>
      ),
      claims: [
        has('button', /^Move map (up|left|right|down)$/, 4),
        has('button', 'Reset map', 1, { disabled: false }),
        has('button', 'Streets', 1, { pressed: true }),
      ],
    },
    {
      id: 'map-context',
      name: 'What lies under the figures',
      look: 'One line until it is pressed; then a switch for each group of context.',
      picture: null,
      show: (
        <OnPlane>
          <ContextChoice groups={contextAtFirst} choose={() => {}} />
        </OnPlane>
      ),
      claims: [says('On the map')],
    },
  ],
}
