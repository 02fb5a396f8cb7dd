import { create } from 'zustand'

export type Filters<Values> = Values & {
  change: (some: Partial<Values>) => void
  /** Ties one filter to its control. */
  bind: <Name extends keyof Values>(name: Name) => { value: Values[Name]; onChange: (value: Values[Name]) => void }
}

/** What a screen shows of its rows, as a hook; kept while one looks at other screens. */
export function createFilters<Values extends object>(initial: Values): () => Filters<Values> {
  const useValues = create<Values>()(() => initial)
  const change = (some: Partial<Values>) => {
    useValues.setState(some)
  }
  return function useFilters() {
    const values = useValues()
    return {
      ...values,
      change,
      bind: (name) => ({
        value: values[name],
        onChange: (value) => {
          const some: Partial<Values> = {}
          some[name] = value
          change(some)
        },
      }),
    }
  }
}
