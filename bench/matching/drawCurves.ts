import type { CurvePoint } from './scorePairs.js';

const WIDTH = 720;
const HEIGHT = 480;
const MARGIN = 56;
const COLOURS = ['#1d4ed8', '#b91c1c', '#047857', '#a16207', '#7e22ce', '#0e7490', '#be185d', '#374151'];

/** Precision over recall, both from `least` to 1, as an SVG. */
export function drawCurves(curves: ReadonlyMap<string, readonly CurvePoint[]>, least = 0.9): string {
  const x = (recall: number) => MARGIN + ((Math.max(least, recall) - least) / (1 - least)) * (WIDTH - 2 * MARGIN);
  const y = (precision: number) =>
    HEIGHT - MARGIN - ((Math.max(least, precision) - least) / (1 - least)) * (HEIGHT - 2 * MARGIN);
  const ticks = Array.from({ length: 6 }, (_, index) => least + (index * (1 - least)) / 5);
  const lines = [...curves].map(([name, curve], index) => {
    const colour = COLOURS[index % COLOURS.length];
    const points = curve
      .filter(({ recall }) => recall >= least)
      .map(({ precision, recall }) => `${x(recall).toFixed(1)},${y(precision).toFixed(1)}`)
      .join(' ');
    const label = `<text x="${MARGIN + 12}" y="${HEIGHT - MARGIN - 12 - index * 16}" fill="${colour}">${name}</text>`;
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points}"/>${label}`;
  });
  const grid = ticks.map(
    (tick) =>
      `<text x="${x(tick)}" y="${HEIGHT - MARGIN + 18}" text-anchor="middle">${tick.toFixed(2)}</text>` +
      `<text x="${MARGIN - 8}" y="${y(tick) + 4}" text-anchor="end">${tick.toFixed(2)}</text>` +
      `<path d="M${x(tick)} ${MARGIN}V${HEIGHT - MARGIN}M${MARGIN} ${y(tick)}H${WIDTH - MARGIN}" stroke="#e5e7eb"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    '<title>Precision over recall of linking, file by file</title>',
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...grid,
    ...lines,
    `<text x="${WIDTH / 2}" y="${HEIGHT - 14}" text-anchor="middle">recall</text>`,
    `<text x="16" y="${HEIGHT / 2}" transform="rotate(-90 16 ${HEIGHT / 2})" text-anchor="middle">precision</text>`,
    '</svg>',
    '',
  ].join('\n');
}
