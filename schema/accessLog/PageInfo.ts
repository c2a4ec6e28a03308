import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page ends.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are more, or there may be where the search is not complete.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What to give as `after` for the next page; null where nothing was found.',
  })
  endCursor?: string | null;
}
