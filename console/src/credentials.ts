/** What is sent with every request besides the question. */
export interface Credentials {
  readonly token: string;
  readonly enquiry: string;
}

export const NO_CREDENTIALS: Credentials = { token: '', enquiry: '' };

const TOKEN_KEY = 'proviso:token';
const ENQUIRY_KEY = 'proviso:enquiry';

/** The credentials of this browser tab. They end with it: nothing is ever written to local storage. */
export function readCredentials(): Credentials {
  return { token: sessionStorage.getItem(TOKEN_KEY) ?? '', enquiry: sessionStorage.getItem(ENQUIRY_KEY) ?? '' };
}

export function keepCredentials({ token, enquiry }: Credentials): void {
  keep(TOKEN_KEY, token);
  keep(ENQUIRY_KEY, enquiry);
}

function keep(key: string, value: string): void {
  if (value === '') sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, value);
}
