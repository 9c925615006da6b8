// urql with Graphcache, which keeps what has an id by it: told which types are values, it answers as the server does.
//
//   node urql-graphcache.js http://localhost:4000/graphql [TOKEN]
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { getIntrospectionQuery } from 'graphql';
// In the package it is who-said-where/schema/valueTypes.json.
import valueTypes from '../../../schema/valueTypes.json' with { type: 'json' };

const [url, token] = process.argv.slice(2);
const authorization = token ? { authorization: `Bearer ${token}` } : {};

async function post(query) {
  const headers = { 'content-type': 'application/json', ...authorization };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()).data;
}

const warnings = [];
const client = new Client({
  url,
  exchanges: [
    cacheExchange({
      schema: await post(getIntrospectionQuery()),
      keys: Object.fromEntries(valueTypes.map((name) => [name, () => null])),
      logger: (severity, message) => severity !== 'debug' && warnings.push(message),
    }),
    fetchExchange,
  ],
  fetchOptions: { headers: authorization },
});

const THINGS = `{
  people { nodes { id name names { id value } facts { id fact value } mentions { nodes { span { start } } } } }
  units { nodes { id name names { id value } assertedValues { id property value } } }
}`;
await client.query(gql(THINGS), {}).toPromise();
const { data } = await client.query(gql(THINGS), {}, { requestPolicy: 'cache-only' }).toPromise();
const bare = JSON.stringify(data, (key, value) => (key === '__typename' ? undefined : value));
console.log(bare === JSON.stringify(await post(THINGS)) ? 'as it went in' : bare);
console.log(`${warnings.length} warnings`);
