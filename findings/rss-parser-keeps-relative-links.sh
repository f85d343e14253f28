#!/usr/bin/env bash
# rss-parser 3.13.0: links of an Atom feed come out as they stand in it: 'editions/2026' stays relative,
# whatever xml:base says and whatever address the feed was fetched from, and without a word. A good
# guess is that a parser of feeds resolves them, as RFC 4287 (section 2) has it and as feedparser 2.6.0
# does. So a feed of editions or revisions that shall lead somewhere in every reader has whole addresses.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund rss-parser@3.13.0 feedparser@2.6.0 >/dev/null 2>&1
cat > feed.atom <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://stat.example.org/pub/">
    <title>Editions</title>
    <id>urn:example:editions</id>
    <updated>2026-01-02T00:00:00Z</updated>
    <author><name>Office</name></author>
    <link rel="self" href="feed.atom"/>
    <entry>
        <title>Edition 2026</title>
        <id>urn:example:2026</id>
        <updated>2026-01-02T00:00:00Z</updated>
        <link href="editions/2026"/>
        <summary>Revised</summary>
    </entry>
</feed>
XML
cat > read.js <<'JS'
import {createReadStream, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import FeedParser from 'feedparser';
import Parser from 'rss-parser';

const text = readFileSync('feed.atom', 'utf8');
const server = createServer((_, answer) => answer.writeHead(200, {'Content-Type': 'application/atom+xml'}).end(text)).listen(0, '127.0.0.1');
await new Promise(resolve => server.once('listening', resolve));
console.log('rss-parser, of a text:', (await new Parser().parseString(text)).items[0].link);
console.log('rss-parser, of an address:', (await new Parser().parseURL(`http://127.0.0.1:${server.address().port}/feed.atom`)).items[0].link);
server.close();
const items = createReadStream('feed.atom').pipe(new FeedParser({}));
for await (const item of items) console.log('feedparser:', item.link);
JS
node read.js | tee seen
cat > expected <<'TEXT'
rss-parser, of a text: editions/2026
rss-parser, of an address: editions/2026
feedparser: https://stat.example.org/pub/editions/2026
TEXT
diff expected seen
