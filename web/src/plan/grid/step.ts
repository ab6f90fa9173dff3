/** Which cell a key leads to. Knows neither the table nor the roster. */
export interface At {
  row: number;
  day: number;
}

const pageRows = 10;

/** The next cell, or null when the key means nothing here. */
export function stepFrom(
  at: At,
  key: { key: string; ctrlKey: boolean; metaKey?: boolean },
  size: { rows: number; days: number },
): At | null {
  const next = target(at, key, size);
  if (!next) return null;
  return {
    row: Math.min(size.rows - 1, Math.max(0, next.row)),
    day: Math.min(size.days - 1, Math.max(0, next.day)),
  };
}

function target(
  { row, day }: At,
  { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey?: boolean },
  size: { rows: number; days: number },
): At | null {
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowLeft':
      return { row, day: day - (far ? 7 : 1) };
    case 'ArrowRight':
      return { row, day: day + (far ? 7 : 1) };
    case 'ArrowUp':
      return { row: row - 1, day };
    case 'ArrowDown':
      return { row: row + 1, day };
    case 'PageUp':
      return { row: row - pageRows, day };
    case 'PageDown':
      return { row: row + pageRows, day };
    case 'Home':
      return { row: far ? 0 : row, day: 0 };
    case 'End':
      return { row: far ? size.rows - 1 : row, day: size.days - 1 };
    default:
      return null;
  }
}
