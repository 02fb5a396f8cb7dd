import type { ImportOptions, ImportPreview } from '../../../shared/contract/imports.ts'
import { Select } from '../../ui/select.tsx'
import { mappingWith } from './mapping.ts'

const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252 (Western Europe)' },
  { value: 'utf-16le', label: 'UTF-16 (little-endian)' },
  { value: 'utf-16be', label: 'UTF-16 (big-endian)' },
] as const
const delimiters = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar' },
] as const

export interface ColumnMappingProps {
  preview: ImportPreview
  options: ImportOptions
  onOptions: (options: ImportOptions) => void
}

/** Which column each field is taken from, with samples, and how the text of the file is read. */
export function ColumnMapping({ preview, options, onOptions }: ColumnMappingProps) {
  const columns = [
    { value: '', label: 'Not in this file' },
    ...preview.columns.map(({ header }, index) => ({
      value: String(index),
      label: header === '' ? `Column ${index + 1}` : header,
    })),
  ]
  return (
    <section
      aria-label="Columns"
      className="flex w-64 shrink-0 flex-col gap-3 overflow-auto border-r border-line bg-sunken px-5 py-4"
    >
      <h3 className="text-sm font-bold">Columns</h3>
      {preview.fields.map((field) => (
        <Select
          key={field.name}
          label={field.isRequired ? `${field.label} (needed)` : field.label}
          options={columns}
          value={field.column === null ? '' : String(field.column)}
          onChange={(column) => {
            onOptions({ ...options, mapping: mappingWith(preview, field.name, column === '' ? null : Number(column)) })
          }}
          hint={samplesOf(preview, field.column)}
        />
      ))}
      <h3 className="mt-3 text-sm font-bold">How the file is read</h3>
      <Select
        label="Encoding"
        options={encodings}
        value={preview.options.encoding ?? 'utf-8'}
        onChange={(encoding) => {
          onOptions({ ...options, encoding })
        }}
        hint="Change this when letters with accents look wrong."
      />
      <Select
        label="Columns are separated by"
        options={delimiters}
        value={preview.options.delimiter ?? ','}
        onChange={(delimiter) => {
          // Other separators make other columns.
          const { mapping, ...rest } = options
          onOptions(mapping === undefined ? { ...options, delimiter } : { ...rest, delimiter })
        }}
      />
    </section>
  )
}

function samplesOf(preview: ImportPreview, column: number | null): string | undefined {
  const samples = column === null ? [] : (preview.columns[column]?.samples ?? [])
  const words = samples
    .filter((sample) => sample !== '')
    .slice(0, 3)
    .join(' · ')
  if (words === '') return undefined
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}
