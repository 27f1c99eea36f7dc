/**
 * What a column of a council's own table can hold.
 * `date` may hold a time as well; `from` and `to` are the span in which it happened. `complainant` is a key of a person:
 * it is only ever counted.
 */
export type Field =
  | 'id'
  | 'date'
  | 'month'
  | 'time'
  | 'from'
  | 'to'
  | 'type'
  | 'wardName'
  | 'wardCode'
  | 'easting'
  | 'northing'
  | 'longitude'
  | 'latitude'
  | 'place'
  | 'initiative'
  | 'complainant'
  | 'status'
  | 'closed'
