import type { DeckProps } from '@deck.gl/core'
import { DataFilterExtension, type DataFilterExtensionProps, PathStyleExtension } from '@deck.gl/extensions'
import { PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { HotspotPicture, HotspotPoints } from '../core/hotspots/hotspot-picture.ts'
import { pointRadius } from '../core/hotspots/map-points.ts'
import { type PathRing, polygonsOf, ringsOf } from '../core/hotspots/path-rings.ts'
import { fromDrawing, type PlaneOrigin, type Point } from '../core/plane.ts'
import { isUnavailable } from '../core/unavailable.ts'
import type { MapOverlay } from '../core/zoomable-map.ts'
import { type HotspotColours, hotspotColours, type Rgb } from './hotspot-colours.ts'

/** The hotspots upon streets: the same shapes as the drawing's, in the graphics context of the map. */
export interface HotspotOverlay {
  readonly overlay: MapOverlay
  readonly draw: (picture: HotspotPicture) => void
  /** What it holds, from the ground up, for those who test it. */
  readonly described: () => readonly string[]
}

type Device = Parameters<NonNullable<DeckProps['onDeviceInitialized']>>[0]

/** Bands and cells lie under the borders of the wards, and so under all that is read. */
const beforeId = 'ward-casing'

/**
 * Makes the overlay; its memory is given back when it is taken off its map.
 * @param element whose style sheet gives the colours
 */
export function hotspotOverlay(element: Element, plane: PlaneOrigin): HotspotOverlay {
  const colours = hotspotColours(element)
  let device: Device | null = null
  const deck = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    onDeviceInitialized: (made) => {
      device = made
    },
  })
  const onGround: OnGround = (point) => [...fromDrawing(plane, point)]
  let drawn: HotspotPicture | null = null
  /** The map points drawn last, and their numbers. */
  let [held, numbers]: [HotspotPoints | null, PointNumbers] = [null, []]
  return {
    overlay: {
      onAdd: (map) => deck.onAdd(map),
      onRemove: (map) => {
        deck.onRemove(map)
        // The library leaves the device listening for another pixel ratio, and with it holds all that was drawn.
        device?.canvasContext?.destroy()
        device?.destroy()
        device = null
      },
    },
    draw: (picture) => {
      drawn = picture
      if (picture.points) numbers = pointNumbers(picture.points, held, numbers)
      held = picture.points ?? held
      deck.setProps({ layers: layersOf(picture, numbers, colours, onGround) })
    },
    described: () => (drawn ? describe(drawn) : []),
  }
}

type OnGround = (point: Point) => [number, number]

const layersOf = (picture: HotspotPicture, numbers: PointNumbers, colours: HotspotColours, onGround: OnGround) => [
  ...bands(picture, colours, onGround),
  ...edges(picture, colours, onGround),
  points(picture, numbers, colours, onGround),
  ...outlines(picture, colours, onGround),
]

/** Everything lies on the ground: the order of the layers decides, not a depth. */
const flat = { depthWriteEnabled: false, depthCompare: 'always' } as const

function bands({ layers, view }: HotspotPicture, colours: HotspotColours, onGround: OnGround) {
  const onMap = (ring: PathRing) => ring.map(onGround)
  return layers.map(({ class: number, path }) => {
    const under = { id: `hotspots-${view.show}-${number}`, beforeId }
    return new SolidPolygonLayer<[number, number][][]>({
      ...under,
      data: polygonsOf(path).map((polygon) => polygon.map(onMap)),
      getPolygon: (polygon) => polygon,
      getFillColor: colours.classes[number] ?? colours.line,
      parameters: flat,
    })
  })
}

/** As in the drawing: dark about the third class of a surface, light between cells. */
function edges({ layers, view }: HotspotPicture, colours: HotspotColours, onGround: OnGround) {
  const isSurface = view.show === 'density'
  if (view.show === 'points') return []
  const edged = layers.filter(({ class: number }) => !isSurface || number === 3)
  return edged.map(({ class: number, path }) => {
    const under = { id: `hotspots-edge-${view.show}-${number}`, beforeId }
    return new PathLayer<[number, number][]>({
      ...under,
      data: ringsOf(path).map((ring) => [...ring, ...ring.slice(0, 1)].map(onGround)),
      getPath: (line) => line,
      getColor: isSurface ? (colours.classes[5] ?? colours.line) : colours.casing,
      getWidth: isSurface ? 1 : 0.6,
      widthUnits: 'pixels',
      parameters: flat,
    })
  })
}

/** Metres of a drawing unit. */
const unitMetres = 10

/** All map points of a series by number, the same array for every window of it: that is how the library knows them. */
type PointNumbers = readonly number[]

/** The numbers of a series' points: those from before where the very same places are drawn again. */
function pointNumbers(found: HotspotPoints, before: HotspotPoints | null, numbers: PointNumbers): PointNumbers {
  const isSame =
    before?.places.length === found.places.length && before.places.every((value, i) => value === found.places[i])
  return isSame ? numbers : [...found.counts.keys()]
}

/**
 * The publisher's map points, each as large as in the drawing. A circle's size is the sum of its months in the window, which
 * no filter by month over single months could add up: so every point of the series stays in the graphics memory, a window
 * brings its sums (four bytes a point) and the graphics chip filters out the points that have none.
 */
function points(
  { points: found, view, window }: HotspotPicture,
  numbers: PointNumbers,
  colours: HotspotColours,
  onGround: OnGround,
) {
  const [red, green, blue] = colours.classes[3] ?? colours.line
  const under = { id: 'hotspots-points', beforeId }
  const shown = view.show === 'points' && found ? found : null
  const countAt = (point: number) => shown?.counts[point] ?? 0
  const moved = `${window.first} ${window.last}`
  return new ScatterplotLayer<number, DataFilterExtensionProps<number>>({
    ...under,
    data: shown ? numbers : [],
    getPosition: (point) => onGround([shown?.places[2 * point] ?? 0, shown?.places[2 * point + 1] ?? 0]),
    getRadius: (point) => pointRadius * unitMetres * Math.sqrt(countAt(point)),
    radiusUnits: 'meters',
    getFillColor: [red, green, blue, 153],
    getLineColor: colours.classes[5] ?? colours.line,
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: 0.9,
    getFilterValue: countAt,
    filterRange: [1, 1e6],
    updateTriggers: { getRadius: moved, getFilterValue: moved },
    extensions: [new DataFilterExtension({ filterSize: 1 })],
    parameters: flat,
  })
}

/** Dark dashes in a white casing about what chance does not explain; of small cells a thin line. */
function outlines({ significant }: HotspotPicture, colours: HotspotColours, onGround: OnGround) {
  if (isUnavailable(significant)) return []
  const { isFine } = significant
  const data = ringsOf(significant.path).map((ring) => [...ring, ...ring.slice(0, 1)].map(onGround))
  const line = (id: string, color: Rgb, width: number) => ({
    ...{ id, beforeId, data },
    getPath: (path: [number, number][]) => path,
    getColor: color,
    getWidth: width,
    widthUnits: 'pixels' as const,
    parameters: flat,
  })
  const dashes = { getDashArray: [2.5, 1.9], extensions: [new PathStyleExtension({ dash: true })] }
  return [
    new PathLayer(line('hotspots-significant-casing', colours.casing, isFine ? 2 : 3)),
    isFine
      ? new PathLayer(line('hotspots-significant-fine', colours.line, 0.9))
      : new PathLayer({ ...line('hotspots-significant', colours.line, 1.6), ...dashes }),
  ]
}

function describe({ layers, points: found, significant, legend }: HotspotPicture): string[] {
  const label = (number: number) => legend.classes.find((one) => one.class === number)?.label ?? String(number)
  return [
    `Bands: ${layers.map(({ class: number }) => label(number)).join(', ')}`,
    `Map points: ${found?.drawn ?? 0}`,
    isUnavailable(significant) ? 'No outlines' : `Outlines of ${significant.cells} cells`,
  ]
}
