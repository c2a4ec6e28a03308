import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';

@ObjectType({
  description: 'A recording, photograph or file that the force holds; the thing itself is never passed on.',
  simpleResolvers: true,
})
export class MediaRef {
  @Part(() => Boolean, 'Whether the force holds it.')
  held?: boolean;

  @Part(() => String, "The force's own pointer to it, which cannot be followed from here.")
  handle?: string;
}
