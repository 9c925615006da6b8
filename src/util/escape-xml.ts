// XML 1.0 has no place for these, escaped or not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  // XML 1.0 has them as they are; some readers take them for line breaks, as XML 1.1 does.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

/** Text without the characters that XML 1.0 cannot hold; U+FFFD stands in their place. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}

/** Text as it stands in XML, between tags or in an attribute. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(
    /[&<>"\t\n\r\u0085\u2028]/g,
    (found) => ENTITIES[found] ?? found,
  );
}
