import { describe, expect, it } from '@jest/globals';
import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { collectFields } from '../../src/disclosure/collectFields.js';

/** Names of the collected fields, each as often as a node of it was found. */
function collected(query: string, applies: (type: string) => boolean = () => true): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const sets: SelectionSetNode[] = [];
  for (const node of parse(query).definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    if (node.kind === Kind.OPERATION_DEFINITION) sets.push(node.selectionSet);
  }
  const fields = collectFields(sets, { fragments, variables: {} }, applies);
  return [...fields].flatMap(([name, nodes]) => nodes.map(() => name));
}

describe('the fields of some selection sets', () => {
  it('are those of a fragment once, however often it is spread', () => {
    expect(collected('{ a ...F ...F } fragment F on T { b ...G } fragment G on T { c }')).toEqual(['a', 'b', 'c']);
    expect(collected('{ ...F } fragment F on T { b ...F }')).toEqual(['b']);
  });

  it('are not those of a fragment that there is not', () => {
    expect(collected('{ a ...Missing b }')).toEqual(['a', 'b']);
  });

  it('are not those of a fragment on another type, named or in line', () => {
    const onlyT = (type: string) => type === 'T';
    expect(collected('{ ...F ...G } fragment F on T { a } fragment G on U { b }', onlyT)).toEqual(['a']);
    expect(collected('{ ... on T { a } ... on U { b } ... { c } }', onlyT)).toEqual(['a', 'c']);
  });
});
