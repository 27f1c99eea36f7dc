import { describe, expect, test } from 'vitest'
import { rebuildChanged } from './fixtures/tiny/tiny-council.ts'

const header = 'location,lon,lat,lsoa,ward_code,first_month,last_month'
const place = (properties: object, coordinates: readonly number[]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
})

/** The synthetic council with tables of places: these lines of map points, these features of stations. */
async function withPlaces(lines: readonly string[], stations: readonly object[] = []) {
  return rebuildChanged({
    'council/area.json': (text) => {
      const area = JSON.parse(text)
      const tables = {
        ...area.tables,
        'street-names': 'anchors.csv',
        ...(stations.length > 0 ? { stations: 's.json' } : {}),
      }
      return JSON.stringify({ ...area, tables })
    },
    'sources/anchors.csv': () => `${[header, ...lines].join('\n')}\n`,
    'sources/s.json': () => JSON.stringify({ type: 'FeatureCollection', features: stations }),
  })
}

const streetsOf = async (...lines: string[]) =>
  (await withPlaces(lines)).files.get('places/streets.csv')?.split('\n').slice(1, -1)

describe('map points become streets', () => {
  test('one place a name and ward: a point of its own, in the writing used last', async () => {
    expect(
      await streetsOf(
        "Queen'S Road,0.10000,51.50000,,E05990001,2016-01,2017-01",
        "Queen's Road,0.10010,51.50010,,E05990001,2016-01,2018-06",
        "Queen's Road,0.10100,51.50100,,E05990001,2016-01,2018-06",
        "Queen's Road,0.20000,51.50000,,E05990002,2016-01,2018-06",
      ),
    ).toEqual([
      "street,street,Queen's Road,E05990001,0.1001,51.5001",
      "street,street,Queen's Road,E05990002,0.2000,51.5000",
    ])
  })

  test('a name that is also written as a station is that station; a kind of place has no place', async () => {
    expect(
      await streetsOf(
        'Northgate (lu Station),0.1,51.5,,E05990001,2016-01,2017-01',
        'Northgate,0.1,51.5,,E05990001,2016-01,2017-01',
        'Sports/recreation Area,0.1,51.5,,E05990001,2016-01,2017-01',
        'Sports/Recreation Area,0.2,51.5,,E05990002,2016-01,2018-01',
      ),
    ).toEqual(['general,kind of place,Sports/Recreation Area,,,', 'station,station,Northgate,E05990001,0.1000,51.5000'])
  })

  test('a ward that is none of the council’s is a problem', async () => {
    const { problems } = await withPlaces(['High Road,0.1,51.5,,E05013650,2016-01,2017-01'])
    expect(problems).toContain('anchors.csv:2  ward_code "E05013650"')
  })
})

test('stations that are listed twice are one, every row is accounted for, and a file of one long line is read', async () => {
  const { files, problems } = await withPlaces(
    ['High Road,0.1,51.5,,E05990001,2016-01,2017-01'],
    [place({ name: 'Westgate', ward_code: '' }, [0.1, 51.5]), place({ name: 'Westgate', ward_code: '' }, [0.2, 51.5])],
  )
  expect(problems).toBe('')
  expect(files.get('places/osm-stations.csv')).toBe(
    'kind,what,name,ward,lon,lat\nstation,station,Westgate,,0.1000,51.5000\n',
  )
  expect(JSON.parse(files.get('snapshot/provenance.json') ?? '')['osm-stations'].rows).toMatchObject({
    read: 2,
    placed: 2,
    leftOut: [],
  })
})
