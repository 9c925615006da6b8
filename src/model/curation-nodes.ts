import { ID, MADE_ID, RETRACTED } from './common-properties.js';
import { ASSESSMENT_SCHEMES, CHANGE_KINDS } from './vocabulary.js';

/** What curators did, and the opinions that came of it. */
export const CURATION = {
  Change: {
    labels: ['Node'],
    prefix: 'change',
    bundle: 'curation',
    properties: {
      id: { ...ID, tells: 'change: and a name of its own.' },
      kind: {
        is: 'oneOf',
        values: CHANGE_KINDS,
        tells: 'What kind of change it is.',
        required: true,
      },
      by: { is: 'name', tells: 'Who did it, as their token names them.', required: true },
      at: {
        is: 'name',
        tells: 'When: an instant in UTC with milliseconds, 2026-01-31T12:00:00.000Z.',
        required: true,
      },
      why: {
        is: 'remark',
        tells: 'Why it was done, in the words of whoever did it.',
        required: true,
      },
      undoes: { is: 'reference', tells: 'The change that it takes back.', to: ['Change'] },
      request: {
        is: 'name',
        tells: 'Digest of what was asked, by which the key of a change is known again.',
        unseen: 'tells a second sending from a second change',
      },
      what: { is: 'kept', tells: 'The change as a sentence of ids.' },
      base: { is: 'kept', tells: 'The first of its chain of undoings.', unseen: 'undoes leads on' },
      baseKind: { is: 'kept', tells: 'What kind of act that is.', unseen: 'undoes leads on' },
      effectNode: { is: 'kept', tells: 'The node it made or hid.', unseen: 'touched shows it' },
      effectType: { is: 'kept', tells: 'The relation it made.', unseen: 'what tells it' },
      effectFrom: { is: 'kept', tells: 'Where that starts.', unseen: 'touched shows it' },
      effectTo: { is: 'kept', tells: 'Where that ends.', unseen: 'touched shows it' },
      undoneBy: { is: 'kept', tells: 'The change that undid it.' },
    },
  },
  Assessment: {
    labels: ['Node'],
    prefix: 'assessment',
    properties: {
      id: MADE_ID,
      scheme: { is: 'oneOf', values: ASSESSMENT_SCHEMES, tells: 'By which scheme it is written.' },
      value: { is: 'name', tells: 'The assessment, as the scheme writes it.' },
      explanation: { is: 'kept', tells: 'Why it is held to be so.' },
      by: { is: 'kept', tells: 'Whose opinion it is, as their token names them.' },
      at: { is: 'kept', tells: 'When the opinion was given.' },
      changeId: { is: 'kept', tells: 'The change that made it.', unseen: 'history leads there' },
      retractedAt: RETRACTED,
    },
  },
} as const;
