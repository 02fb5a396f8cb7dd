import type { ReactNode } from 'react'
import type { ImportOptions, ImportPreview, ImportQuestion } from '../../../shared/contract/imports.ts'
import { Button } from '../../ui/button.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Select } from '../../ui/select.tsx'
import { timeZoneOptions } from '../../words/times.ts'
import { mappingWith } from './mapping.ts'

export interface ImportQuestionsProps {
  preview: ImportPreview
  options: ImportOptions
  onOptions: (options: ImportOptions) => void
}

/** What only the user can decide, before anything else. */
export function ImportQuestions(props: ImportQuestionsProps) {
  const { questions } = props.preview
  if (questions.length === 0) return null
  return (
    <section
      aria-label="Questions"
      className="max-h-64 shrink-0 overflow-auto border-b border-line border-l-4 border-l-warn bg-warn-soft"
    >
      {questions.map((question) => (
        <Question key={keyOf(question)} question={question} {...props} />
      ))}
    </section>
  )
}

function keyOf(question: ImportQuestion): string {
  if (question.about === 'column') return `column/${question.field}`
  return question.about === 'zone-name' ? `zone/${question.name}` : question.about
}

function Question({
  question,
  preview,
  options,
  onOptions,
}: ImportQuestionsProps & { question: ImportQuestion }): ReactNode {
  if (question.about === 'date-order') {
    return (
      <Asked words={question.words}>
        <table className="mt-2 text-sm">
          <thead className="text-left text-xs text-ink-soft">
            <tr>
              <th className="pr-8 pb-1 font-medium">In the file</th>
              <th className="pr-8 pb-1 font-medium">Day first</th>
              <th className="pb-1 font-medium">Month first</th>
            </tr>
          </thead>
          <tbody>
            {question.examples.map((example) => (
              <tr key={example.text}>
                <td className="pr-8">{example.text}</td>
                <td className="pr-8">{example.dayFirst}</td>
                <td>{example.monthFirst}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="mt-3 flex gap-2">
          <Button
            onClick={() => {
              onOptions({ ...options, dateOrder: 'day-first' })
            }}
          >
            The day comes first
          </Button>
          <Button
            onClick={() => {
              onOptions({ ...options, dateOrder: 'month-first' })
            }}
          >
            The month comes first
          </Button>
        </div>
      </Asked>
    )
  }
  if (question.about === 'time-zone') {
    return (
      <Asked words={question.words}>
        <div className="mt-2 flex items-end gap-3">
          <PickField
            label="Time zone of the times in this file"
            options={timeZoneOptions()}
            value={question.suggestion}
            onChange={(timeZone) => {
              onOptions({ ...options, timeZone })
            }}
            className="w-72"
          />
          <Button
            onClick={() => {
              onOptions({ ...options, timeZone: question.suggestion })
            }}
          >
            Use {question.suggestion.replaceAll('_', ' ')}
          </Button>
        </div>
      </Asked>
    )
  }
  if (question.about === 'zone-name') {
    return (
      <Asked words={question.words}>
        <PickField
          label={`What “${question.name}” stands for`}
          options={timeZoneOptions()}
          value=""
          onChange={(zone) => {
            onOptions({ ...options, zones: { ...options.zones, [question.name]: zone } })
          }}
          className="mt-2 w-72"
        />
      </Asked>
    )
  }
  return (
    <Asked words={question.words}>
      <Select
        label={`Column for ${preview.fields.find((field) => field.name === question.field)?.label ?? 'this'}`}
        options={[
          { value: '', label: 'Choose a column' },
          ...preview.columns.map(({ header }, index) => ({ value: String(index), label: header })),
        ]}
        value=""
        onChange={(column) => {
          if (column !== '') onOptions({ ...options, mapping: mappingWith(preview, question.field, Number(column)) })
        }}
        className="mt-2 w-72"
      />
    </Asked>
  )
}

function Asked({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="px-4 py-3">
      <p className="text-sm font-medium">{words}</p>
      {children}
    </div>
  )
}
