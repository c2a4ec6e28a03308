const BAR_WIDTH = 40;
const LINE_EVERY_MS = 5000;

interface Progress {
  readonly bytes: number;
  readonly totalBytes: number;
}

/** Shows how far something came: on a terminal a bar, drawn once for each whole percent; elsewhere a line every 5 seconds. */
export const showProgress = (stream: NodeJS.WriteStream): ((progress: Progress) => void) =>
  stream.isTTY ? drawBar(stream) : writeLines(stream);

/** A bar at a whole percent, drawn over the one before; the last ends its line. */
export function barAt(percent: number): string {
  const full = Math.floor((BAR_WIDTH * percent) / 100);
  return `\r[${'#'.repeat(full)}${' '.repeat(BAR_WIDTH - full)}] ${percent}%${percent === 100 ? '\n' : ''}`;
}

function drawBar(stream: NodeJS.WriteStream): (progress: Progress) => void {
  let drawn = -1;
  return (progress) => {
    const percent = percentOf(progress);
    if (percent === drawn) return;
    drawn = percent;
    stream.write(barAt(percent));
  };
}

function writeLines(stream: NodeJS.WriteStream): (progress: Progress) => void {
  let last = performance.now();
  return (progress) => {
    if (performance.now() - last < LINE_EVERY_MS) return;
    last = performance.now();
    stream.write(`${percentOf(progress)}% of ${progress.totalBytes} bytes\n`);
  };
}

const percentOf = ({ bytes, totalBytes }: Progress): number => Math.floor((100 * bytes) / Math.max(1, totalBytes));
