/** Configuration, policy or data that cannot be started with. `where` names the variable, or file, line and column. */
export class StartupError extends Error {
  readonly where: string;
  constructor(where: string, problem: string) {
    super(`${where}: ${problem}`);
    this.name = 'StartupError';
    this.where = where;
  }
}
