/** The motif as a timetable: lanes, and the stretches where two run. Purely a picture, hidden from screen readers. */
export function RelayScene() {
  return (
    <svg viewBox="0 0 656 132" fill="none" aria-hidden className="w-full">
      {lanes.map((y) => (
        <path key={y} d={`M0 ${y}.5h656`} className="stroke-line" />
      ))}
      {weeks.map((x) => (
        <path key={x} d={`M${x}.5 0v132`} className="stroke-line" strokeDasharray="1 5" />
      ))}
      {stretches.map(({ x, width, y }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={58} rx="5" className="fill-accent-soft" />
      ))}
      {bars.map(({ x, width, y, isViolet }) => (
        <rect
          key={`${x} ${y}`}
          x={x}
          y={y}
          width={width}
          height="14"
          rx="5"
          className={isViolet ? 'fill-violet' : 'fill-teal'}
        />
      ))}
    </svg>
  )
}

const lanes = [20, 64, 108]
const weeks = [82, 164, 246, 328, 410, 492, 574]
const bars = [
  { x: 8, width: 148, y: 13, isViolet: true },
  { x: 92, width: 196, y: 57, isViolet: false },
  { x: 224, width: 150, y: 101, isViolet: true },
  { x: 324, width: 156, y: 57, isViolet: false },
  { x: 420, width: 132, y: 13, isViolet: true },
  { x: 500, width: 148, y: 57, isViolet: false },
]
const stretches = [
  { x: 92, width: 64, y: 13 },
  { x: 224, width: 64, y: 57 },
  { x: 324, width: 50, y: 57 },
  { x: 420, width: 60, y: 13 },
  { x: 500, width: 52, y: 13 },
]
