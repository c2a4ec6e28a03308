import { ObjectType } from 'type-graphql';
import { Part } from '../directives.js';

@ObjectType({ description: 'A job or voluntary work.', simpleResolvers: true })
export class Role {
  @Part(() => String, 'The organisation the person works or volunteers for.')
  employer?: string;

  @Part(() => String, 'What the person does there.')
  role?: string;

  @Part(
    () => Boolean,
    'Whether the work brings the person together with children; matters for disclosure to employers.',
  )
  accessToChildren?: boolean;
}
