/** Seals what is written about people and kept by the broker, so that it can be erased with its key when its time is over. */
export interface TextSeal {
  /** One line without its line end, from which nothing of the text can be read. */
  seal(text: string): Promise<string>;
  /** The text of a sealed line; `ERASED` where its key was destroyed, `BROKEN` where it is none or was changed. */
  open(sealed: string): Promise<{ readonly text: string } | 'ERASED' | 'BROKEN'>;
}
