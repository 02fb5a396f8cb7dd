export interface RecordExportRow {
  id: string
  target: string
  file_name: string | null
  store: string | null
  extent: 'all' | 'changes'
  /** JSON */
  filter: string
  by_person_id: string | null
  exported_at: string
  sent: number
  corrected: number
  withdrawn: number
  rejected: number
  sha256: string | null
  history_entries: number
  history_head: string
}

export interface RecordExportPartRow {
  id: string
  export_id: string
  position: number
  length: number
  /** JSON */
  held: string
}

export interface RecordExportPersonRow {
  id: string
  export_id: string
  person_id: string
}

export interface DigestKeyRow {
  id: string
  person_id: string
  value: string
}

export interface DisclosureRow {
  id: string
  kind: string
  by_person_id: string | null
  about_person_id: string | null
  subject_id: string | null
  disclosed_at: string
}

export interface CourseRow {
  id: string
  target: 'totara' | 'iomad' | 'moodle-workplace' | 'successfactors' | 'taleo'
  kind: 'call' | 'project' | null
  type: string | null
  skill_id: string | null
  code: string
}

export interface RecordViewRow {
  id: string
  name: string
  /** JSON */
  filter: string
}
