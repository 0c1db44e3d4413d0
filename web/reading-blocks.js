// @ts-check
/** Draws what a reading has: the blocks of a passage, with their emphasis, and what it is about. Text enters as text. */
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

/** The theme of a reading, and what it is about within it. @param {{theme: string, about: string | null}} reading */
export const themeOf = ({ theme, about }) => [theme, about].filter(Boolean).join(' · ');

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
