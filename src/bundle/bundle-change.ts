import {
  ASSESSMENT_SCHEMES,
  BASES,
  CHANGE_KINDS,
  STATEMENT_RELATION_TYPES,
  VERDICTS,
} from '../model/vocabulary.js';
import { Describe, Flag, Id, KnownId, Name, OneOf, Reference, Remark } from './define.js';

@Describe(
  'One act of curation as it was recorded. RELATE has from, to, type, basis and reason, and may have independent; JUDGE_SAME from, to and verdict; ASSESS subject, scheme and value; RETRACT subject; UNDO undoes.',
)
export class BundleChange {
  @Id('change: and a name of its own.') id!: string;
  @OneOf(CHANGE_KINDS, 'What kind of act.', 'required') kind!: (typeof CHANGE_KINDS)[number];
  @Name('Who did it.', 'required') by!: string;
  @Name('When: an instant in UTC with milliseconds, 2026-01-31T12:00:00.000Z.', 'required')
  at!: string;
  @Remark('Why.', 'required') why!: string;
  @KnownId('Of two statements the one that bears, or one of two entities.') from?: string;
  @KnownId('The statement it bears on, or the other entity.') to?: string;
  @OneOf(STATEMENT_RELATION_TYPES, 'How it bears.') type?: string;
  @OneOf(BASES, 'On what kind of ground.') basis?: string;
  @Remark('On what the relation rests.') reason?: string;
  @Flag('Of two related statements: false when both go back to one origin.') independent?: boolean;
  @OneOf(VERDICTS, 'Whether the two are held to be one.') verdict?: string;
  @KnownId('The statement, source or article that was assessed or retracted.')
  subject?: string;
  @OneOf(ASSESSMENT_SCHEMES, 'By which scheme.') scheme?: string;
  @Name('The assessment, as the scheme writes it.') value?: string;
  @Reference(['Change'], 'The change that it takes back.') undoes?: string;
  @Name('Digest of what was asked, by which the key of a change is known again.') request?: string;
}

/** What each kind of change must tell, beside who, when and why. */
export const TOLD = {
  RELATE: ['from', 'to', 'type', 'basis', 'reason'],
  JUDGE_SAME: ['from', 'to', 'verdict'],
  ASSESS: ['subject', 'scheme', 'value'],
  RETRACT: ['subject'],
  UNDO: ['undoes'],
} as const satisfies Record<BundleChange['kind'], readonly (keyof BundleChange)[]>;

/** What a kind may tell besides. */
export const MAY_TELL: Partial<Record<BundleChange['kind'], readonly (keyof BundleChange)[]>> = {
  RELATE: ['independent'],
};
