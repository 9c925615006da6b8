import { LIMITS } from '../../model/limits.js';
import { utf8Length } from '../../util/utf8-length.js';
import type { BundleRule } from './rule.js';

/** The article brings its text: some words, and no more bytes than an article takes. */
export const articleTextGiven: BundleRule = ({ bundle: { article } }, sayAt) => {
  const say = (message: string) => sayAt('/article/text', message);
  if (article?.text === undefined)
    return say(
      article?.textFile === undefined
        ? 'is missing'
        : 'only the command line reads a textFile; give the text itself',
    );
  const bytes = utf8Length(article.text);
  if (bytes > LIMITS.textBytes)
    say(`has ${bytes} bytes; an article takes at most ${LIMITS.textBytes}`);
  if (article.text.trim() === '') say('is empty; fill it in');
};
