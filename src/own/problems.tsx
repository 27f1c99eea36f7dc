import type { Problem } from '../core/problem.ts'

/** So many are told: the first say what the others are like. */
const most = 20

interface Props {
  readonly title: string
  readonly problems: readonly Problem[]
}

/** Why files cannot be used: where, what was found, what was expected, and what to do. */
export function Problems({ title, problems }: Props) {
  return (
    <div class="notice error" role="alert">
      <p class="notice-title">{title}</p>
      <ul class="problems">
        {problems.slice(0, most).map((problem) => (
          <li key={`${problem.file} ${problem.line} ${problem.found}`}>
            <b>
              {problem.file}
              {problem.line !== null && `, line ${problem.line}`}:
            </b>{' '}
            {problem.found} {problem.expected}. {problem.remedy}
          </li>
        ))}
      </ul>
      {problems.length > most && <p>And {problems.length - most} more.</p>}
    </div>
  )
}
