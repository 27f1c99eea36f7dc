/** What is wrong with a figure as the papers print it, in a row under its own. */
export function NoteRows({ notes, columns }: { notes: readonly string[]; columns: number }) {
  return (
    <>
      {notes.map((note) => (
        <tr key={note} class="note-row">
          <td colSpan={columns}>
            <span class="note">{note}</span>
          </td>
        </tr>
      ))}
    </>
  )
}
