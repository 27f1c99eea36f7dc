import type { DeckProps } from '@deck.gl/core'
import { DataFilterExtension, type DataFilterExtensionProps, PathStyleExtension } from '@deck.gl/extensions'
import { PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { HotspotPicture, HotspotPoint } from '../core/hotspots/hotspot-picture.ts'
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
      deck.setProps({ layers: layersOf(picture, colours, onGround) })
    },
    described: () => (drawn ? describe(drawn) : []),
  }
}

type OnGround = (point: Point) => [number, number]

const layersOf = (picture: HotspotPicture, colours: HotspotColours, onGround: OnGround) => [
  ...bands(picture, colours, onGround),
  ...edges(picture, colours, onGround),
  points(picture, colours, onGround),
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

/** Of one incident; as the drawing's, whose units are 10 m. */
const pointRadiusMetres = 24

/** The publisher's map points, each as large as in the drawing. */
function points({ points: found, view }: HotspotPicture, colours: HotspotColours, onGround: OnGround) {
  const [red, green, blue] = colours.classes[3] ?? colours.line
  const under = { id: 'hotspots-points', beforeId }
  return new ScatterplotLayer<HotspotPoint, DataFilterExtensionProps<HotspotPoint>>({
    ...under,
    data: view.show === 'points' ? (found ?? []) : [],
    getPosition: ({ at }) => onGround(at),
    getRadius: ({ count }) => pointRadiusMetres * Math.sqrt(count),
    radiusUnits: 'meters',
    getFillColor: [red, green, blue, 153],
    getLineColor: colours.classes[5] ?? colours.line,
    stroked: true,
    lineWidthUnits: 'pixels',
    getLineWidth: 0.9,
    getFilterValue: ({ count }) => count,
    filterRange: [1, 1e6],
    extensions: [new DataFilterExtension({ filterSize: 1 })],
    parameters: flat,
  })
}

/** Dark dashes in a white casing about what chance does not explain. */
function outlines({ significant }: HotspotPicture, colours: HotspotColours, onGround: OnGround) {
  if (isUnavailable(significant)) return []
  const data = ringsOf(significant.path).map((ring) => [...ring, ...ring.slice(0, 1)].map(onGround))
  const line = (id: string, color: Rgb, width: number) => ({
    ...{ id, beforeId, data },
    getPath: (path: [number, number][]) => path,
    getColor: color,
    getWidth: width,
    widthUnits: 'pixels' as const,
    parameters: flat,
  })
  return [
    new PathLayer(line('hotspots-significant-casing', colours.casing, 3)),
    new PathLayer({
      ...line('hotspots-significant', colours.line, 1.6),
      getDashArray: [2.5, 1.9],
      extensions: [new PathStyleExtension({ dash: true })],
    }),
  ]
}

function describe({ layers, points: found, significant, legend }: HotspotPicture): string[] {
  const label = (number: number) => legend.classes.find((one) => one.class === number)?.label ?? String(number)
  return [
    `Bands: ${layers.map(({ class: number }) => label(number)).join(', ')}`,
    `Map points: ${found?.length ?? 0}`,
    isUnavailable(significant) ? 'No outlines' : `Outlines of ${significant.cells} cells`,
  ]
}
