import { expect, test } from 'vitest'
import { foldColumn, writingsOf } from './column-synonyms.ts'
import { datasetFields } from './dataset-fields.ts'
import { findColumns } from './find-columns.ts'
import type { Dataset } from './incident.ts'
import { noMapping } from './mapping.ts'

const datasets = Object.keys(datasetFields) as Dataset[]

test.each(datasets)('no writing of %s stands for two fields', (dataset) => {
  const owners = new Map<string, string[]>()
  for (const field of datasetFields[dataset].fields) {
    for (const writing of new Set(writingsOf(field, dataset).map(foldColumn))) {
      owners.set(writing, [...(owners.get(writing) ?? []), field])
    }
  }
  expect([...owners].filter(([, fields]) => fields.length > 1)).toEqual([])
})

test.each([
  [
    'cctv',
    'Log No|Date|Time|Incident Type|Camera|Ward Name|Proactive/Reactive|Status',
    'id date time type place wardName initiative status',
  ],
  ['cctv', 'INCIDENT_NUMBER|INCIDENT_DATE_TIME|NATURE|X_COORD|Y_COORD', 'id date type easting northing'],
  [
    'asb',
    'Case Reference|Date Received|Case Type|Ward|Complainant Ref|Case Status|Date Closed',
    'id date type wardName complainant status closed',
  ],
  ['asb', 'REFVAL|RECEPD|RECPTYPE|WARD|MAPEAST|MAPNORTH', 'id type wardName easting northing'],
  [
    'asb',
    'Case Number|Created On|Subject|Ward Code|Latitude|Longitude|Status Reason|Customer',
    'id date type wardCode latitude longitude status complainant',
  ],
  ['walks', 'Date of walk|Ward|Issue|Location|Date actioned', 'date wardName type place closed'],
  ['places', 'Name|Place type|Easting|Northing', 'place type easting northing'],
  ['cameras', 'Camera ID|Camera type|Location|Lat|Long', 'id type place latitude longitude'],
] as const)('a header of %s: %s', (dataset, header, fields) => {
  const { at, doubled } = findColumns(header.split('|'), dataset, noMapping)
  expect(doubled).toEqual([])
  expect([...at.keys()].sort()).toEqual(fields.split(' ').sort())
})

test('what the mapping names is taken, what it refuses is not, and the rest is found by name', () => {
  const header = ['Logged', 'Was ist', 'Ward', 'Place']
  const found = findColumns(header, 'cctv', { ...noMapping, columns: { type: 'was  IST', place: null, id: 'Number' } })
  expect([...found.at]).toEqual([
    ['type', 1],
    ['date', 0],
    ['wardName', 2],
  ])
  expect(found.absent).toEqual([{ field: 'id', column: 'Number' }])
})
