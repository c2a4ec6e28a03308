import type { z } from 'zod';

/** Where in a file the first thing is that is not as it must be, such as `forces[1].format`. */
export const pathOf = ({ issues }: z.ZodError): string =>
  (issues[0]?.path ?? []).reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? String(step) : `${path}.${String(step)}`;
  }, '') || 'top level';
