import {
  AnonymousSource,
  Location,
  MilitaryUnit,
  Organization,
  Person,
  State,
} from './actors.type.js';
import { Article, Event, TimeExpression } from './article.type.js';
import * as claims from './claims.type.js';
import { Assessment, Change, Judgement } from './curation.type.js';
import * as details from './details.type.js';
import * as edges from './edges.type.js';

/** Classes whose types are found behind interfaces; plans list types in the order in which classes are first met, here. */
export const OBJECT_TYPES = [
  Person,
  Organization,
  MilitaryUnit,
  AnonymousSource,
  State,
  Location,
  Article,
  Event,
  TimeExpression,
  Change,
  Assessment,
  Judgement,
  ...Object.values(claims).filter((of) => of !== claims.Claim),
  ...Object.values(details),
  ...Object.values(edges).filter((of) => of !== edges.DatedRelation),
] as const;
