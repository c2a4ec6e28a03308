/** The force's data have not been read whole, or not since a scan failed: what is broken in them is not known. */
export class NotScanned extends Error {
  constructor() {
    super('the rows of the force could not be checked');
    this.name = 'NotScanned';
  }
}
