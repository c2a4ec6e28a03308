import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import type { Example } from '../../examples/queries.js';

interface Props {
  readonly example: Example | null;
  onOpened(): void;
}

/** Opens a chosen example in a new tab, once the editors are there. Shows nothing itself. */
export function OpenExample({ example, onOpened }: Props) {
  const { addTab } = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));

  useEffect(() => {
    if (example === null || queryEditor === undefined || variableEditor === undefined) return;
    addTab();
    queryEditor.setValue(example.query);
    variableEditor.setValue(
      Object.keys(example.variables).length === 0 ? '' : JSON.stringify(example.variables, null, 2),
    );
    queryEditor.focus();
    onOpened();
  }, [example, queryEditor, variableEditor, addTab, onOpened]);

  return null;
}
