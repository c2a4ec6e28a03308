import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Somebody best placed to protect the child.' })
export class ToldPersonInput {
  @Field(() => String, { description: 'Their shared reference; never a name.' })
  ref!: string;

  @Field(() => String, { description: 'What they are to the child.' })
  relation!: string;

  @Field(() => String, { description: 'Why they are best placed to protect the child; at least 20 characters.' })
  whyBestPlaced!: string;
}
