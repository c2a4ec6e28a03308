/** A profile as Node writes it with `--cpu-prof`. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds between samples. */
  readonly timeDeltas: readonly number[];
}

interface Branch {
  us: number;
  readonly below: Map<string, Branch>;
}

/** Code is still being compiled in the first part of a profile, and the server is starting. */
const SKIPPED = 0.6;
const LEAST_SHARE = 0.01;

const placeOf = (url: string): string => url.split('/').slice(-2).join('/');

/** A flame graph in words: what was running for which share of the time, callers before what they call. */
export function flameText({ nodes, samples, timeDeltas }: CpuProfile): string {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const nameOf = (id: number): string => {
    const frame = byId.get(id)?.callFrame;
    const place = frame?.url ? ` ${placeOf(frame.url)}:${frame.lineNumber + 1}` : '';
    return `${frame?.functionName || '(anonymous)'}${place}`;
  };
  const root: Branch = { us: 0, below: new Map() };
  const whole = timeDeltas.reduce((sum, us) => sum + us, 0);
  let passed = 0;
  for (const [at, sample] of samples.entries()) {
    const us = timeDeltas[at] ?? 0;
    passed += us;
    if (passed < whole * SKIPPED || nameOf(sample) === '(idle)') continue;
    const stack: string[] = [];
    for (let id: number | undefined = sample; id !== undefined; id = parentOf.get(id)) stack.unshift(nameOf(id));
    addTo(root, stack.slice(1), us);
  }
  return linesOf(root, root.us, 0).join('\n');
}

function addTo(root: Branch, stack: readonly string[], us: number): void {
  let branch = root;
  branch.us += us;
  for (const name of stack) {
    const next = branch.below.get(name) ?? { us: 0, below: new Map() };
    branch.below.set(name, next);
    next.us += us;
    branch = next;
  }
}

const linesOf = (branch: Branch, whole: number, depth: number): string[] =>
  [...branch.below]
    .filter(([, { us }]) => us >= whole * LEAST_SHARE)
    .sort(([, one], [, other]) => other.us - one.us)
    .flatMap(([name, below]) => [
      `${((below.us / whole) * 100).toFixed(1).padStart(5)} % ${'  '.repeat(depth)}${name}`,
      ...linesOf(below, whole, depth + 1),
    ]);
