import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { useMemo, useRef, useState } from 'react';
import type { Example } from '../../examples/queries.js';
import { askProviso, openedEnquiry } from './askProviso.js';
import { type Credentials, keepCredentials, NO_CREDENTIALS, readCredentials } from './credentials.js';
import { HeaderBar } from './HeaderBar.js';
import { OpenExample } from './OpenExample.js';
import { sessionOnlyStorage } from './sessionOnlyStorage.js';
import { useSettled } from './useSettled.js';

const WELCOME = `# Every answer rests on an enquiry: who asks,
# about whom, why, and on which lawful basis.
#
# 1. Paste a bearer token above.
# 2. Examples: open an enquiry, and run it.
#    Its id is filled in above.
# 3. Ask. What is not justified is not fetched.

query Forces {
  forces {
    code
    name
    status
  }
}
`;

const TOKEN_SETTLES_MS = 500;

type Fetcher = GraphiQLProps['fetcher'];

/** The page: a bar that says who asks under which enquiry, and GraphiQL below it. */
export function Console() {
  const [credentials, setCredentials] = useState(readCredentials);
  const [filledIn, setFilledIn] = useState(false);
  const [example, setExample] = useState<Example | null>(null);
  const latest = useRef(credentials);
  const settledToken = useSettled(credentials.token, TOKEN_SETTLES_MS);

  const [change] = useState(() => (next: Credentials) => {
    keepCredentials(next);
    latest.current = next;
    setCredentials(next);
  });

  const [storage] = useState(() => sessionOnlyStorage(() => change(NO_CREDENTIALS)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new token must read the schema again
  const fetcher = useMemo<Fetcher>(
    () => async (question) => {
      const answer = await askProviso(question, latest.current);
      const enquiry = openedEnquiry(answer);
      if (enquiry !== null) {
        change({ ...latest.current, enquiry });
        setFilledIn(true);
      }
      return answer as Awaited<ReturnType<Fetcher>>;
    },
    [settledToken, change],
  );

  return (
    <>
      <HeaderBar
        credentials={credentials}
        filledIn={filledIn}
        onChange={(next) => {
          setFilledIn(false);
          change(next);
        }}
        onExample={setExample}
      />
      <main className="proviso-main">
        <GraphiQL
          fetcher={fetcher}
          storage={storage}
          defaultQuery={WELCOME}
          defaultEditorToolsVisibility="variables"
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
          schemaDescription
        >
          <GraphiQL.Logo>{''}</GraphiQL.Logo>
          <OpenExample example={example} onOpened={() => setExample(null)} />
        </GraphiQL>
      </main>
    </>
  );
}
