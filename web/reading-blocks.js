// @ts-check
/** Draws the blocks of a passage: paragraphs, quotations and lists, with their emphasis. Text enters as text. */
import { el } from './dom.js';

/** @typedef {import('../protocol/messages').Block} Block */
/** @typedef {import('../protocol/messages').Span} Span */

/** @param {Block} block */
export function drawBlock(block) {
  switch (block.block) {
    case 'paragraph':
      return el('p', null, ...block.spans.map(drawSpan));
    case 'quote':
      return el('blockquote', null, ...block.spans.map(drawSpan));
    case 'list':
      return el('ul', null, ...block.items.map((spans) => el('li', null, ...spans.map(drawSpan))));
  }
}

/** @param {Span} span */
function drawSpan(span) {
  switch (span.span) {
    case 'text':
      return span.text;
    case 'emphasis':
      return el('em', null, span.text);
    case 'strong':
      return el('strong', null, span.text);
  }
}
