import { LIMITS } from '../model/limits.js';
import { Bundle } from './bundle.js';
import { classesOf } from './bundle-schema.js';
import { descriptionOf, type Property, propertiesOf, shortOf } from './define.js';

/** The reference page of the bundle format, in Markdown. */
export function bundlePage(): string {
  const kibibytes = (bytes: number) => `${bytes / 1024} KiB`;
  const parts = classesOf(Bundle).map((of) => {
    const short = shortOf(of);
    const rows = [...propertiesOf(of).values()].map(
      (property) =>
        `| \`${property.name}\`${property.required ? ' *' : ''} | ${kindOf(property)} | ${property.description.replaceAll('|', '\\|')} |`,
    );
    return [
      `## ${of.name}`,
      '',
      descriptionOf(of) + (short ? ` Short form: its \`${short}\` alone.` : ''),
      '',
      '| property | value | meaning |',
      '| --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  return [
    '# The bundle format',
    '',
    '<!-- Emitted by `npm run schema` from src/bundle/bundle.ts; edit there. -->',
    '',
    'A bundle is one article with its entities and statements, as JSON or YAML, or what curators did to articles that',
    'are there: `curation`, in a bundle of its own. `schema/bundle.schema.json` is the same as JSON Schema: name it in `$schema`, and an editor completes and checks as you type.',
    'Properties marked * must be there; null stands for a property that is left out. Where a list holds things with',
    'a short form, one of them may stand without the list.',
    '',
    `Limits: ${kibibytes(LIMITS.jsonBytes)} of JSON, ${kibibytes(LIMITS.yamlBytes)} or ${LIMITS.yamlTokens} words and signs of YAML, ${kibibytes(LIMITS.textBytes)} of article text,`,
    `${LIMITS.statements} statements, ${LIMITS.values} values in all, ${LIMITS.depth} levels deep. YAML aliases, tags of your own and merge`,
    'keys are not taken.',
    '',
    `An id that is given has at most ${LIMITS.id} characters; one that is made of others ends in a digest above ${LIMITS.derivedId}. A name`,
    `is one line of at most ${LIMITS.name} code points. Control characters (line breaks among them), what turns the direction`,
    'of words around (U+202A to U+202E, U+2066 to U+2069) and code points that are no characters are refused in names, ids',
    'and web addresses; text takes whatever can be stored, and text of lines also line breaks and tabs.',
    '',
    ...parts,
  ].join('\n');
}

function kindOf({ rule, list }: Property): string {
  const many = list ? 'list of ' : '';
  switch (rule.kind) {
    case 'text':
    case 'name':
    case 'id':
      return many + rule.kind;
    case 'remark':
      return 'text of lines';
    case 'url':
      return 'web address';
    case 'localId':
      return 'a name in this bundle';
    case 'edtf':
      return 'EDTF date';
    case 'flag':
      return 'true or false';
    case 'number':
      return rule.integer ? 'whole number from 0' : 'number';
    case 'oneOf':
      return rule.values.map((value) => `\`${value}\``).join(' ');
    case 'reference':
      return `${many}id of ${rule.to.join(', ')}`;
    case 'object':
      return `${many}[${rule.of().name}](#${rule.of().name.toLowerCase()})`;
  }
}
