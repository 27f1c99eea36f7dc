import type { Problem } from '../core/problem.ts'

interface Props {
  readonly problems: readonly Problem[]
  /** What became of it: `Nothing was opened.` */
  readonly outcome: string
}

const mostSaid = 20

/** Why files cannot be used, problem by problem, with what to do. */
export function NotRead({ problems, outcome }: Props) {
  return (
    <div class="notice error" role="alert">
      <p class="notice-title">The files cannot be used. {outcome}</p>
      <ul class="problems">
        {problems.slice(0, mostSaid).map((problem) => (
          <li key={`${problem.file} ${problem.line} ${problem.found}`}>
            <b>
              {problem.file}
              {problem.line !== null && `, line ${problem.line}`}:
            </b>{' '}
            {problem.found} {problem.expected}. {problem.remedy}
          </li>
        ))}
      </ul>
    </div>
  )
}
