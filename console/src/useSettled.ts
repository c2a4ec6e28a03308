import { useEffect, useState } from 'react';

/** The value once it has stayed the same for `settlesMs`; until then the one before. */
export function useSettled<T>(value: T, settlesMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settlesMs);
    return () => clearTimeout(timer);
  }, [value, settlesMs]);
  return settled;
}
