import type mongoose from 'mongoose';
import { strictModel } from './strictModel.js';

/** A line as it is kept: its number, and the sealed text. */
export interface LineDocument {
  readonly _id: number;
  readonly line: string;
}

/** The collection of lines. */
export const lineModel = (connection: mongoose.Connection): mongoose.Model<LineDocument> =>
  strictModel<LineDocument>(connection, 'casework', { _id: Number, line: String });
