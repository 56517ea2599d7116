import type { TimelineBucketResolvers } from "../generated/resolverTypes.ts";
import { entitiesOf } from "../participants.ts";

export const TimelineBucket: TimelineBucketResolvers = {
  speakers: ({ speakerIds }, _, context) => entitiesOf(speakerIds, context),
};
