import { expect, it } from '@jest/globals';
import { fieldPath } from '../../src/disclosure/fieldPath.js';

let lists = 0;

it('is the list and the path in it, or the list alone', () => {
  const list = `list${++lists}`;
  for (const _time of ['first', 'again']) {
    expect(fieldPath(list, 'victims.name')).toBe(`${list}.victims.name`);
    expect(fieldPath(list, 'id')).toBe(`${list}.id`);
    expect(fieldPath(list, '')).toBe(list);
  }
});
