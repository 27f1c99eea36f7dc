/** What no table of a council exceeds: beyond it a file is damaged, or made to fill the memory. */
export const intakeLimits = {
  fieldCharacters: 1_000_000,
  rowCharacters: 4_000_000,
  columns: 1_000,
  /** Lines above the header: name of the report, its date, a blank line. */
  titleLines: 40,
  /** Quotation marks that are opened and not closed, in one file. */
  openQuotes: 100,
  workbookBytes: 50_000_000,
  unpackedBytes: 500_000_000,
  /** Unpacked bytes to packed ones, of a whole workbook. */
  packing: 100,
  /** As many as a spreadsheet can have. */
  sheetRows: 1_048_576,
  /** The list of a workbook's sheets, and its formats: they are read again for each block. */
  workbookPartBytes: 20_000_000,
  /** Texts that the cells of a workbook share. */
  sharedTexts: 20_000_000,
  /** Accepted rows that a page of a browser holds at once: some hundreds of megabytes. */
  pageRows: 1_000_000,
  mappingBytes: 1_000_000,
  mappingDepth: 8,
} as const
