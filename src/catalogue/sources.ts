import type { Source } from '../core/series.ts'

/** Every publisher whose figures are shown. */
export const sources = [
  {
    id: 'mps-recorded-crime',
    publisher: 'Metropolitan Police Service',
    title: 'MPS Recorded Crime: Geographic Breakdown',
    licence: 'OGL v3.0',
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0: Metropolitan Police Service, London Datastore.',
    home: 'https://data.london.gov.uk/dataset/recorded_crime_summary',
  },
  {
    id: 'mps-dashboard',
    publisher: 'Metropolitan Police Service',
    title: 'MPS Monthly Crime Dashboard',
    licence: 'OGL v3.0',
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0: Metropolitan Police Service, London Datastore.',
    home: 'https://www.met.police.uk/sd/stats-and-data/',
  },
  {
    id: 'mps-vawg',
    publisher: 'Metropolitan Police Service',
    title: 'Violence against women and girls, offences by ward and month',
    licence: 'OGL v3.0',
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0: Metropolitan Police Service, London Datastore.',
    home: 'https://www.met.police.uk/sd/stats-and-data/',
  },
  {
    id: 'police-uk',
    publisher: 'Home Office, data.police.uk',
    title: 'Street-level crime and anti-social behaviour',
    licence: 'OGL v3.0',
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0: Home Office, data.police.uk.',
    home: 'https://data.police.uk/',
  },
  {
    id: 'board-papers',
    publisher: 'Barnet Safer Communities Partnership Board',
    title: 'Papers of 19 July 2023',
    licence: 'Public board papers',
    attribution: 'Figures from the public papers of the Barnet Safer Communities Partnership Board, 19 July 2023.',
    home: 'https://barnet.moderngov.co.uk/',
  },
  {
    id: 'council-records',
    publisher: 'London Borough of Barnet',
    title: 'Community safety cases and CCTV control-room log',
    licence: 'OGL v3.0',
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0: London Borough of Barnet, community safety records.',
    home: 'https://www.barnet.gov.uk/',
  },
  {
    id: 'iod',
    publisher: 'Ministry of Housing, Communities and Local Government',
    title: 'English indices of deprivation 2025 and 2019',
    licence: 'OGL v3.0',
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0: English indices of deprivation 2025 and 2019, Ministry of Housing, Communities and Local Government.',
    home: 'https://www.gov.uk/government/collections/english-indices-of-deprivation',
  },
  {
    id: 'ons-census',
    publisher: 'Office for National Statistics',
    title: 'Census 2021 and mid-year population estimates',
    licence: 'OGL v3.0',
    attribution:
      'Source: Office for National Statistics (Census 2021; mid-year population estimates), licensed under the Open Government Licence v3.0.',
    home: 'https://www.nomisweb.co.uk/',
  },
  {
    id: 'ons-boundaries',
    publisher: 'Office for National Statistics',
    title: 'Wards (December 2022), small areas and local authority districts (December 2021), generalised',
    licence: 'OGL v3.0',
    attribution:
      'Source: Office for National Statistics licensed under the Open Government Licence v.3.0. Contains OS data © Crown copyright and database right 2022.',
    home: 'https://geoportal.statistics.gov.uk/',
  },
  {
    id: 'gla-town-centres',
    publisher: 'Greater London Authority',
    title: 'Town centre boundaries, Planning Data Map',
    licence: 'OGL v3.0',
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0: Greater London Authority and London boroughs.',
    home: 'https://www.london.gov.uk/programmes-strategies/planning/digital-planning/planning-london-datahub',
  },
  {
    id: 'os-greenspace',
    publisher: 'Ordnance Survey',
    title: 'OS Open Greenspace',
    licence: 'OGL v3.0',
    attribution: 'Contains OS data © Crown copyright and database right 2026.',
    home: 'https://www.ordnancesurvey.co.uk/products/os-open-greenspace',
  },
  {
    id: 'osm',
    publisher: 'OpenStreetMap contributors',
    title: 'Railways, stations, parks and open spaces',
    licence: 'ODbL v1.0',
    attribution: '© OpenStreetMap contributors, Open Database Licence v1.0.',
    home: 'https://www.openstreetmap.org/copyright',
  },
  {
    id: 'dft-major-roads',
    publisher: 'Department for Transport',
    title: 'Major Road Network 2018',
    licence: 'OGL v3.0',
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0: Major Road Network 2018, Department for Transport. Contains OS data © Crown copyright and database right 2018.',
    home: 'https://www.gov.uk/government/publications/major-road-network-finalising-the-network',
  },
  {
    id: 'barnet-street-lighting',
    publisher: 'London Borough of Barnet',
    title: 'Street lighting inventory: places of lamp columns',
    licence: 'OGL v3.0',
    attribution:
      'Contains public sector information licensed under the Open Government Licence v3.0: street lighting inventory, London Borough of Barnet.',
    home: 'https://open.barnet.gov.uk/',
  },
] as const satisfies readonly Source[]
