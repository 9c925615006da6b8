import graphql from '@graphql-eslint/eslint-plugin';

/** What graphql-eslint holds the emitted schema to, from the root: what others recommend, and Relay's specification. */
export default [
  {
    files: ['schema/schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
        },
      ],
      // Lists that do not page are plain, every connection has GitHub's shortcut `nodes` beside `edges`, and a mention,
      // a place in a text, is no node.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
      ],
      // `changeKind`, `placeType` and their like: `kind` and `type` mean another enum on other types, and fragments on
      // several types meet in one answer, where a name can have one type alone.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Edges, spans, dates, terms and counts are values of what they stand in, and have no identity of their own.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
];
