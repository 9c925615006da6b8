/** The bundle of an invented article of so many sentences, each a statement by one person about one place. */
export function shortArticle(
  name: string,
  { sentences = 2, speaker = 'ruiz' }: { sentences?: number; speaker?: string } = {},
) {
  const texts = Array.from({ length: sentences }, (_, index) => `Sentence ${index + 1} is true`);
  return {
    article: {
      id: `article:${name}`,
      headline: `Of ${name}`,
      publishedAt: '2025-05-27',
      text: `${texts.join('. ')}.`,
    },
    people: [{ id: `person:${speaker}`, name: `Ana ${speaker}` }],
    places: [{ id: 'place:velik', name: 'Velik', within: null }],
    statements: texts.map((text, index) => ({
      id: `statement:${index + 1}`,
      article: `article:${name}`,
      saidBy: `person:${speaker}`,
      text,
      about: [{ entity: 'place:velik', role: 'TOPIC' }],
    })),
  };
}
