/** Ten views that hold every state, symbol and palette: with and without a chosen ward. */
export const oddViews: readonly string[] = [
  '',
  '?s=1&m=crime-burglary&h=rate&p=2024-04..2025-03&w=E05013630',
  '?s=1&m=crime-theft&h=count&p=fy2023-24&w=E05013643',
  '?s=1&m=crime-burglary&h=change&p=latest-12',
  '?s=1&m=crime-2016-vehicle-crime&h=count&p=fy2010-11',
  '?s=1&m=cctv&h=rate&p=latest-12&w=E05013641',
  '?s=1&m=cctv&h=count&p=latest-12',
  '?s=1&m=crime-sexual-offences&h=rate&p=2015-04..2016-03',
  '?s=1&m=crime-robbery-business&h=rate&p=2025-03&c=all',
  '?s=1&m=iod2025&w=E05013634',
]
