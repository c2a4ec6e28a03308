import type { NoteBoard, PostedNote } from '../../src/model/NoteBoard.js';

/** A board in memory; several exchanges are handed the same one. */
export class MemoryBoard implements NoteBoard {
  readonly notes = new Map<string, unknown>();

  async post(origin: string, note: object): Promise<void> {
    this.notes.set(origin, structuredClone(note));
  }

  async all(): Promise<readonly PostedNote[]> {
    return [...this.notes].map(([origin, note]) => ({ origin, note: structuredClone(note) }));
  }
}
