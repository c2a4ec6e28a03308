import { availableParallelism, loadavg } from 'node:os';

/** What a bench prints: headings, and lines of a name, a measured value and what it is to be held against. */
export class Report {
  /** With how busy the machine was in the last minute, by all that runs on it. */
  heading(text: string): void {
    process.stdout.write(`\n${text} (load ${this.load()})\n`);
  }

  line(name: string, value: string, beside = ''): void {
    process.stdout.write(`  ${name.padEnd(44)} ${value.padStart(20)}   ${beside}`.trimEnd().concat('\n'));
  }

  count(value: number): string {
    return Math.round(value).toLocaleString('en-GB');
  }

  ratio(value: number): string {
    return `${value.toFixed(2)}×`;
  }

  ms(value: number): string {
    return `${value.toFixed(2)} ms`;
  }

  load(): string {
    return `${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`;
  }

  mib(bytes: number): string {
    return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  }
}
