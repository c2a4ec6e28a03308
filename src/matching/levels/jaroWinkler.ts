const LONGEST = 64;
const takenA = new Uint8Array(LONGEST);
const takenB = new Uint8Array(LONGEST);
const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = 4;

/** Jaro–Winkler similarity, 0 to 1 (Winkler 1990). Texts longer than 64 letters are compared by their first 64. */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const a = one.slice(0, LONGEST);
  const b = other.slice(0, LONGEST);
  if (a.length === 0 || b.length === 0) return 0;
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  takenA.fill(0, 0, a.length);
  takenB.fill(0, 0, b.length);
  let common = 0;
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (takenB[j] === 1 || a[i] !== b[j]) continue;
      takenA[i] = 1;
      takenB[j] = 1;
      common++;
      break;
    }
  }
  if (common === 0) return 0;
  let moved = 0;
  let j = 0;
  for (let i = 0; i < a.length; i++) {
    if (takenA[i] !== 1) continue;
    while (takenB[j] !== 1) j++;
    if (a[i] !== b[j]) moved++;
    j++;
  }
  return (common / a.length + common / b.length + (common - moved / 2) / common) / 3;
}
