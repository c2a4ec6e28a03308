/** What a bench prints: headings, and lines of a name, a measured value and what it is to be held against. */
export class Report {
  heading(text: string): void {
    process.stdout.write(`\n${text}\n`);
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

  mib(bytes: number): string {
    return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  }
}
