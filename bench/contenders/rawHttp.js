import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { requests, tellReady } from './data.js';

const keyOf = (authorization, body) => `${authorization} ${body}`;

/** Reads the request and sends the same bytes as the broker would, whatever it says. */
const answers = new Map(
  Object.entries(JSON.parse(readFileSync(process.argv[3], 'utf8'))).map(([name, body]) => [
    keyOf(requests[name].headers.authorization, requests[name].body),
    Buffer.from(body),
  ]),
);
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = answers.get(keyOf(request.headers.authorization, Buffer.concat(chunks).toString()));
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => tellReady(server.address().port));
