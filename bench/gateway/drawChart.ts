/** A bar: its label, and how many requests a second. */
export interface Bar {
  readonly label: string;
  readonly perSecond: number;
  readonly isOwn: boolean;
}

export interface BarGroup {
  readonly title: string;
  readonly bars: readonly Bar[];
}

const WIDTH = 760;
const LABELS = 250;
const BAR = 18;
const GAP = 8;
const HEAD = 34;

/** Groups of horizontal bars as an SVG picture, each group on a scale of its own. */
export function drawChart(groups: readonly BarGroup[]): string {
  const pieces: string[] = [];
  let y = 10;
  for (const { title, bars } of groups) {
    const most = Math.max(1, ...bars.map(({ perSecond }) => perSecond));
    pieces.push(`<text x="0" y="${y + 14}" font-weight="bold">${title}</text>`);
    y += HEAD - 8;
    for (const { label, perSecond, isOwn } of bars) {
      const length = Math.max(1, ((WIDTH - LABELS - 90) * perSecond) / most);
      const middle = y + BAR - 5;
      pieces.push(
        `<text x="${LABELS - 8}" y="${middle}" text-anchor="end">${label}</text>`,
        `<rect x="${LABELS}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" fill="${isOwn ? '#1d4f91' : '#9fb3c8'}"/>`,
        `<text x="${(LABELS + length + 6).toFixed(1)}" y="${middle}">${Math.round(perSecond).toLocaleString('en-GB')}/s</text>`,
      );
      y += BAR + GAP;
    }
    y += HEAD / 2;
  }
  const style = 'font-family="sans-serif" font-size="13" fill="#222"';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" ${style}>
<title>Requests a second, and processor time each, by question and server</title>
<rect width="${WIDTH}" height="${y}" fill="#fff"/>
${pieces.join('\n')}
</svg>
`;
}
