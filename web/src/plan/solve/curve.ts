/** The geometry of the small curve of cost and bound over time. */
import type { CurvePoint } from './run.svelte';

export interface Frame {
  width: number;
  height: number;
  limitSeconds: number;
}

/** How far above the newest cost the curve still reaches; the first rosters may be many times dearer. */
const headroom = 1.6;

/** The lowest and highest price that the curve shows. */
export function priceRange(points: CurvePoint[]): { low: number; high: number } {
  const costs = points.flatMap((point) => point.cost ?? []);
  const bounds = points.flatMap((point) => point.bound ?? []);
  const newest = costs.at(-1) ?? Math.max(0, ...bounds);
  const high = Math.max(1, Math.min(Math.max(...costs, newest), newest * headroom));
  const low = Math.min(newest, ...bounds.slice(-1), ...bounds.filter((bound) => bound >= newest * 0.4));
  return { low: low < high ? low * 0.98 : high * 0.9, high };
}

/** A stepped line as an SVG path; a price keeps until the next one is known. */
export function steps(points: CurvePoint[], of: 'cost' | 'bound', frame: Frame): string {
  const { low, high } = priceRange(points);
  const across = (seconds: number): string =>
    ((Math.min(seconds, frame.limitSeconds) / (frame.limitSeconds || 1)) * frame.width).toFixed(1);
  const down = (price: number): string =>
    (frame.height * (1 - (Math.min(high, Math.max(low, price)) - low) / (high - low || 1))).toFixed(1);
  let path = '';
  for (const point of points) {
    const price = point[of];
    if (price === null) continue;
    path += path ? `H${across(point.seconds)}V${down(price)}` : `M${across(point.seconds)} ${down(price)}`;
  }
  return path;
}
