import { barAt } from '../verify/showProgress.js';

/** Shows how many people are done: on a terminal a bar, elsewhere a line for every tenth of them. */
export function showPeople(people: number, stream: NodeJS.WriteStream): (done: number) => void {
  const step = stream.isTTY ? 1 : 10;
  let shown = -1;
  return (done) => {
    const percent = Math.floor((100 * done) / people);
    if (Math.floor(percent / step) === shown) return;
    shown = Math.floor(percent / step);
    stream.write(stream.isTTY ? barAt(percent) : `${percent}% of ${people} people\n`);
  };
}
