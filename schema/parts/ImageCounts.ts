import { Int, ObjectType } from 'type-graphql';
import type { YesNoUnknown } from '../../src/model/vocabulary/record.js';
import { Made, Part } from '../directives.js';
import { Enum } from '../enums.js';

@ObjectType({
  description: 'Counts of indecent images by sentencing category; never the images.',
  simpleResolvers: true,
})
export class ImageCounts {
  @Part(() => Int, 'Number of images in category A, the gravest.')
  a?: number;

  @Part(() => Int, 'Number of images in category B.')
  b?: number;

  @Part(() => Int, 'Number of images in category C.')
  c?: number;

  @Part(() => Boolean, 'Whether some images appear to have been made by the person: a sign of abuse happening now.')
  firstGeneration?: boolean;

  @Part(() => Enum.YesNoUnknown, 'Whether the images point to contact offending.')
  contactOffendingIndicated?: YesNoUnknown;

  @Made(() => Boolean, 'Whether there are indecent images at all, given in place of the counts.')
  indecentImages?: boolean;
}
