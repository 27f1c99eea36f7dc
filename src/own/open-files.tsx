import { useEffect, useRef, useState } from 'preact/hooks'
import type { Dataset } from '../core/intake/incident.ts'
import { datasetWords } from '../core/own-views/own-words.ts'
import type { Problem } from '../core/problem.ts'
import { counted, listed, shownNumber } from '../core/shown-number.ts'
import type { FilesRead, OwnEffects, Progress, Reading, TypeAnswers } from './effects.ts'
import { Problems } from './problems.tsx'

/** What was read, and what it was read from: so that it can be read again with answers. */
export interface Picked {
  readonly dataset: Dataset
  readonly files: readonly File[]
  readonly answers: TypeAnswers
}

interface Props {
  readonly read: OwnEffects['read']
  readonly done: (result: Extract<FilesRead, { kind: 'read' }>, picked: Picked) => void
}

type State =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'reading'
      readonly files: readonly File[]
      readonly progress: Progress
      readonly reading: Reading
    }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }

const datasets = Object.keys(datasetWords) as Dataset[]

/** A file that is let go beside the field would be opened in the place of this page, and what is open here be lost. */
function keepBesideDrops(): () => void {
  const keep = (event: DragEvent) => event.preventDefault()
  addEventListener('dragover', keep)
  addEventListener('drop', keep)
  return () => {
    removeEventListener('dragover', keep)
    removeEventListener('drop', keep)
  }
}

/** Files are dropped or picked, and read in this page alone. */
export function OpenFiles({ read, done }: Props) {
  const [dataset, setDataset] = useState<Dataset>('cctv')
  const [state, setState] = useState<State>({ kind: 'idle' })
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(keepBesideDrops, [])

  const start = async (files: readonly File[]) => {
    if (files.length === 0 || state.kind === 'reading') return
    const picked = { dataset, files, answers: {} }
    const progressed = (progress: Progress) => setState((now) => (now.kind === 'reading' ? { ...now, progress } : now))
    const reading = read(dataset, files, {}, progressed)
    setState({ kind: 'reading', files, progress: { rows: 0, share: 0 }, reading })
    const result = await reading.answer
    if (input.current) input.current.value = ''
    if (result.kind === 'failed') return setState(result)
    setState({ kind: 'idle' })
    done(result, picked)
  }
  const cancel = () => {
    if (state.kind === 'reading') state.reading.cancel()
    if (input.current) input.current.value = ''
    setState({ kind: 'idle' })
  }
  return (
    <section class="open-files" aria-labelledby="open-files">
      <h2 id="open-files">Open files</h2>
      <p class="subtitle">
        CSV, or XLSX up to 50 MB. They are read in this page: nothing is sent anywhere, and nothing is kept after the
        page is closed unless you ask for it.
      </p>
      <fieldset class="datasets">
        <legend>What the files hold</legend>
        {datasets.map((one) => (
          <label key={one} class="check">
            <input type="radio" name="dataset" value={one} checked={one === dataset} onChange={() => setDataset(one)} />
            <span>
              {datasetWords[one].label} <span class="tiny">{datasetWords[one].from}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the field within is the other, by keyboard too. */}
      <div
        class={`drop ${over ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void start([...(event.dataTransfer?.files ?? [])])
        }}
      >
        <label for="own-files">Drop files here, or choose them</label>
        <input
          id="own-files"
          ref={input}
          type="file"
          multiple
          accept=".csv,.txt,.tsv,.xlsx,.json"
          disabled={state.kind === 'reading'}
          aria-describedby="own-files-hint"
          onChange={(event) => void start([...(event.currentTarget.files ?? [])])}
        />
        <p class="small" id="own-files-hint">
          Several at once where one table came in parts. If columns have other names than the page knows, choose a
          mapping file (.json) together with the table.
        </p>
      </div>
      {state.kind === 'reading' && (
        <div class="notice">
          <p>
            Reading {listed(state.files.map(({ name }) => name))}: {counted(state.progress.rows, 'row', 'rows')} so far.
          </p>
          <progress max="1" value={state.progress.share} aria-label="Share of the files that is read">
            {shownNumber(100 * state.progress.share)}%
          </progress>
          <button type="button" class="button" onClick={cancel}>
            Cancel
          </button>
        </div>
      )}
      {state.kind === 'failed' && (
        <Problems title="The files cannot be used. Nothing was opened." problems={state.problems} />
      )}
    </section>
  )
}
