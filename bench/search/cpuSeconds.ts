/** Processor time of this process so far: unlike time on the wall it is the same however busy the machine is. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
