import type { LoggedAccess } from '../model/LoggedAccess.js';
import { barAt } from '../verify/showProgress.js';

/** Passes accesses on and draws how far they are among so many entries, once for each whole percent. */
export async function* withProgress(
  accesses: AsyncIterable<LoggedAccess>,
  entries: number,
  draw: (text: string) => void,
): AsyncGenerator<LoggedAccess, void, undefined> {
  let drawn = -1;
  const drawAt = (percent: number) => {
    if (percent === drawn) return;
    drawn = percent;
    draw(barAt(percent));
  };
  for await (const access of accesses) {
    drawAt(Math.floor((100 * access.intentIndex) / entries));
    yield access;
  }
  drawAt(100);
}
