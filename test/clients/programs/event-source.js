// EventSource: a page of the server's own origin needs the address alone. In Node it comes from a package.
//
//   node event-source.js http://localhost:4000/graphql
import { EventSource } from 'eventsource';

const [url] = process.argv.slice(2);
const addressOf = (query) => `${url}?${new URLSearchParams({ query })}`;

const person = new EventSource(addressOf('{ person(id: "person:michael-clarke") { name } }'));
person.addEventListener('next', ({ data }) => console.log(JSON.parse(data).data.person.name));
// One that is not closed asks the same again.
person.addEventListener('complete', () => person.close());

const news = new EventSource(addressOf('subscription { statementAdded { text } }'));
let heard = 0;
news.addEventListener('next', ({ data }) => {
  console.log(JSON.parse(data).data.statementAdded.text);
  heard += 1;
  if (heard === 2) news.close();
});
