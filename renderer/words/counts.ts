const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** `1,250`, `2.5` */
export function number(value: number): string {
  return grouped.format(value)
}

/** `1 person`, `24 people` */
export function count(value: number, one: string, many: string = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`
}

/** `2.5 h` */
export function hours(value: number): string {
  return `${number(Math.round(value * 100) / 100)} h`
}

/** `640 KB`, `1.2 MB` */
export function size(bytes: number): string {
  return bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} KB` : `${number(Math.round(bytes / 100_000) / 10)} MB`
}

/** "4.6 h": sums of calls of odd lengths, to what people can use. */
export function roundHours(value: number): string {
  return hours(Math.round(value * 10) / 10)
}
