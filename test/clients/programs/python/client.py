"""Python's gql: queries checked against the schema before they are sent, and news over WebSocket.

    pip install -r requirements.txt
    python client.py http://localhost:4000/graphql [TOKEN]
"""

import asyncio
import sys

from gql import Client, gql
from gql.transport.aiohttp import AIOHTTPTransport
from gql.transport.exceptions import TransportQueryError
from gql.transport.websockets import WebsocketsTransport

url, *token = sys.argv[1:]
headers = {"authorization": f"Bearer {token[0]}"} if token else {}

SAID = gql("""
    query Said($id: ID!, $after: String) {
      person(id: $id) {
        name
        said(first: 2, after: $after) { totalCount nodes { text } pageInfo { hasNextPage endCursor } }
      }
    }
""")


async def main():
    http = AIOHTTPTransport(url=url, headers=headers)
    async with Client(transport=http, fetch_schema_from_transport=True) as session:
        texts, after, more = [], None, True
        while more:
            SAID.variable_values = {"id": "person:michael-clarke", "after": after}
            person = (await session.execute(SAID))["person"]
            texts += [node["text"] for node in person["said"]["nodes"]]
            more, after = person["said"]["pageInfo"].values()
        print(f"{person['name']}: {len(texts)} of {person['said']['totalCount']}")
        try:
            await session.execute(gql('{ people(first: 501) { totalCount } }'))
        except TransportQueryError as refused:
            print(refused.errors[0]["extensions"]["code"])

    sockets = WebsocketsTransport(url=url.replace("http", "ws"), init_payload=headers)
    async with Client(transport=sockets) as session:
        heard = 0
        async for news in session.subscribe(gql("subscription { statementAdded { text } }")):
            print(news["statementAdded"]["text"])
            heard += 1
            if heard == 2:
                break


asyncio.run(main())
