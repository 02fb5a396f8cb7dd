import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'

/**
 * Saves a form in place: a text when one leaves its field, a choice at once, and what is left when the form or
 * the window goes. What cannot be used stays on screen with its message and is not saved. What changes elsewhere meanwhile, such as by undo,
 * comes in without touching what is being typed.
 *
 * `saved` is what is stored now; `save` answers whether it was taken. The result is the form element's ref.
 */
export function useAutosave<Values extends FieldValues, Checked>(
  form: UseFormReturn<Values, unknown, Checked>,
  saved: Values,
  save: (checked: Checked) => Promise<boolean>,
): RefObject<HTMLFormElement | null> {
  const element = useRef<HTMLFormElement>(null)
  const known = useRef(saved)
  const latestSave = useRef(save)

  useEffect(() => {
    latestSave.current = save
  })

  useEffect(() => {
    for (const name of differences(known.current, saved)) {
      form.setValue(name, saved[name])
    }
    known.current = saved
  }, [form, saved])

  useEffect(() => {
    const saveChanges = form.handleSubmit(async (checked) => {
      const before = known.current
      known.current = structuredClone(form.getValues())
      if (!(await latestSave.current(checked))) known.current = before
    })
    const saveIfChanged = () => {
      if (differences(known.current, form.getValues()).length > 0) void saveChanges()
    }
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault()
      saveIfChanged()
    }
    const subscription = form.watch((_values, { type }) => {
      // The form takes the new value in first.
      if (type !== undefined && !isTypingText()) queueMicrotask(saveIfChanged)
    })
    const shown = element.current
    shown?.addEventListener('focusout', saveIfChanged)
    shown?.addEventListener('submit', onSubmit)
    window.addEventListener('pagehide', saveIfChanged)
    return () => {
      subscription.unsubscribe()
      shown?.removeEventListener('focusout', saveIfChanged)
      shown?.removeEventListener('submit', onSubmit)
      window.removeEventListener('pagehide', saveIfChanged)
      saveIfChanged()
    }
  }, [form])

  return element
}

function differences<Values extends FieldValues>(one: Values, other: Values): Path<Values>[] {
  return Object.keys(one).filter((name) => plain(one[name]) !== plain(other[name])) as Path<Values>[]
}

/** An empty text and none at all are stored alike. */
function plain(value: unknown): string {
  return JSON.stringify(value === '' ? null : value)
}

function isTypingText(): boolean {
  const { activeElement } = document
  return activeElement !== null && activeElement.matches('textarea, input:not([type=checkbox])')
}
