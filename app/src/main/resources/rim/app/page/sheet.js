// Draws the sheet of a region from the answers that are in the file, for paper and for reading
// without a service.

import {h, replace} from './dom.js';
import {foot} from './frame.js';
import {shown} from './own.js';
import {learnNames} from './service.js';
import {draw} from './view/region.js';
import {chosen, say, speak} from './words.js';

await speak(chosen());
await learnNames();
const {title, content} = await draw(shown.id, shown.given);
document.title = `${title} – ${say('product')}`;
const main = document.getElementById('content');
replace(main, content);
await foot();
// what comes later has come when nothing waits any more; links would lead nowhere
const settle = () => {
  if (main.querySelector('.wait')) return false;
  for (const link of document.querySelectorAll('a[href^="/"]')) {
    if (link.closest('.screen')) link.remove();
    else link.replaceWith(h('span', {}, ...link.childNodes));
  }
  main.removeAttribute('aria-busy');
  return true;
};
const waiting = new MutationObserver(() => settle() && waiting.disconnect());
waiting.observe(main, {childList: true, subtree: true});
if (settle()) waiting.disconnect();
