import { useId, useState } from 'react';
import type { Example } from '../../examples/queries.js';
import type { Credentials } from './credentials.js';
import { ExamplesMenu } from './ExamplesMenu.js';
import markUrl from './mark.svg';

interface Props {
  readonly credentials: Credentials;
  /** Whether the enquiry was filled in from an answer rather than by hand. */
  readonly filledIn: boolean;
  onChange(credentials: Credentials): void;
  onExample(example: Example): void;
}

/** Who asks, under which enquiry, and ready questions. */
export function HeaderBar({ credentials, filledIn, onChange, onExample }: Props) {
  const [shown, setShown] = useState(false);
  const tokenId = useId();
  const enquiryId = useId();

  return (
    <header className="proviso-bar">
      <div className="proviso-brand">
        <img src={markUrl} alt="" width="28" height="28" />
        <h1>
          Proviso <span className="proviso-dash">—</span>{' '}
          <small>one question, every force, only what is justified</small>
        </h1>
      </div>
      <ExamplesMenu onChoose={onExample} />
      <div className="proviso-field">
        <label htmlFor={tokenId}>Bearer token</label>
        <div className="proviso-input">
          <input
            id={tokenId}
            type={shown ? 'text' : 'password'}
            value={credentials.token}
            placeholder="none"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ ...credentials, token: bareToken(event.target.value) })}
          />
          <button type="button" aria-pressed={shown} aria-controls={tokenId} onClick={() => setShown(!shown)}>
            {shown ? 'Hide' : 'Show'}
          </button>
        </div>
      </div>
      <div className="proviso-field">
        <label htmlFor={enquiryId}>Enquiry</label>
        <div className={filledIn ? 'proviso-input proviso-filled-in' : 'proviso-input'}>
          <input
            id={enquiryId}
            type="text"
            value={credentials.enquiry}
            placeholder="none open"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ ...credentials, enquiry: event.target.value.trim() })}
          />
        </div>
      </div>
      <output className="proviso-aloud">{filledIn ? 'The enquiry was filled in from the answer.' : ''}</output>
    </header>
  );
}

/** The token alone, also when it was pasted as a whole `Authorization` value. */
function bareToken(pasted: string): string {
  return pasted.trim().replace(/^Bearer\s+/i, '');
}
