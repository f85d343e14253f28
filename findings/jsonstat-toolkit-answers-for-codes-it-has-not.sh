#!/usr/bin/env bash
# jsonstat-toolkit 2.2.2: asked by codes, Data({geo: "FI1D", time: "2020"}) drops a code that the
# dataset has not, and answers for all that it has: of a dataset of one region this is another region's
# figure, said as if it were that of the region asked for. A good guess is null, as Data gives for a
# position that is not there and Category for the code, or no rows, as Dice gives. So a page that shows
# "the value of the chosen region" must ask Category(code) first, or cut with Dice.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private": true, "type": "module"}' > package.json
npm install --silent --no-audit --no-fund jsonstat-toolkit@2.2.2 >/dev/null 2>&1
cat > asked.js <<'JS'
import JSONstat from 'jsonstat-toolkit';

const dataset = (regions, value) => JSONstat({
  version: '2.0', class: 'dataset', id: ['geo', 'time'], size: [regions.length, 2],
  dimension: {geo: {category: {index: regions}}, time: {category: {index: ['2020', '2021']}}}, value,
}).Dataset(0);
const one = dataset(['SE33'], [1, 2]);
const two = dataset(['SE33', 'SE32'], [1, 2, 3, 4]);
const values = found => JSON.stringify(Array.isArray(found) ? found.map(each => each.value) : found && found.value);

console.log('SE32 in 2020:', values(two.Data({geo: 'SE32', time: '2020'})));
console.log('FI1D in 2020, of SE33 alone:', values(one.Data({geo: 'FI1D', time: '2020'})));
console.log('FI1D in 2020, of two regions:', values(two.Data({geo: 'FI1D', time: '2020'})));
console.log('SE32 in 1999:', values(two.Data({geo: 'SE32', time: '1999'})));
console.log('se32 in 2020:', values(two.Data({geo: 'se32', time: '2020'})));
console.log('position 5 in 2020:', values(two.Data([5, 0])));
console.log('Category FI1D:', two.Dimension('geo').Category('FI1D'));
console.log('Dice FI1D:', JSON.stringify(two.Dice({geo: ['FI1D']}, {clone: true}).value));
JS
node asked.js | tee seen
cat > expected <<'TEXT'
SE32 in 2020: 3
FI1D in 2020, of SE33 alone: [1]
FI1D in 2020, of two regions: [1,3]
SE32 in 1999: [3,4]
se32 in 2020: [1,3]
position 5 in 2020: null
Category FI1D: null
Dice FI1D: []
TEXT
diff expected seen
