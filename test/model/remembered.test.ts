import { describe, expect, it } from '@jest/globals';
import { frozen } from '../../src/model/frozen.js';
import { Remembered } from '../../src/model/Remembered.js';

describe('what is remembered', () => {
  it('is what was asked for lately, and at most twice as much as is kept', () => {
    const remembered = new Remembered<number, string>(3);
    for (let n = 0; n < 100; n += 1) {
      remembered.set(n, `value ${n}`);
      expect(remembered.get(0)).toBe('value 0');
    }
    const kept = Array.from({ length: 100 }, (_value, n) => n).filter((n) => remembered.get(n) !== undefined);
    expect(kept).toContain(99);
    expect(kept.length).toBeLessThanOrEqual(6);
  });

  it('forgets what nobody asked for since', () => {
    const remembered = new Remembered<string, number>(2);
    remembered.set('old', 1);
    for (let n = 0; n < 4; n += 1) remembered.set(`new ${n}`, n);
    expect(remembered.get('old')).toBeUndefined();
    expect(remembered.get('new 3')).toBe(3);
  });
});

describe('frozen values', () => {
  it('cannot be changed, however deep', () => {
    const values = frozen({ name: 'x', list: [{ key: '1', part: { text: 'y' } }], none: null });
    const inside = values as unknown as { name: string; list: { part: { text: string } }[] };
    expect(() => {
      inside.name = 'z';
    }).toThrow(TypeError);
    expect(() => inside.list.pop()).toThrow(TypeError);
    expect(() => {
      for (const { part } of inside.list) part.text = 'z';
    }).toThrow(TypeError);
  });
});
