// @ts-check
/** A small made-up pack in both languages, enough to show every state of the page. */
import en from './pack.en.json' with { type: 'json' };
import es from './pack.es.json' with { type: 'json' };

/** @typedef {import('../../../protocol/messages').PackView} PackView */
/** @typedef {import('../../../protocol/messages').ReadingView} ReadingView */
/** @typedef {'en'|'es'} Language */
/** @type {Record<Language, {pack: PackView, reading: ReadingView}>} */
const packs = /** @type {any} */ ({ en, es });

/** @param {Language} language @returns {PackView} */
export const pack = (language) => packs[language].pack;

/** @param {Language} language @returns {ReadingView} */
export const reading = (language) => packs[language].reading;

/** What somebody shares. @param {Language} language @returns {string[]} */
export const lines = (language) =>
  language === 'es'
    ? [
        'Esta semana he dicho que no una vez.',
        'Me temblaba la voz, y el mundo siguió en su sitio.',
        'No sé si lo haré otra vez, pero hoy lo quería contar.',
      ]
    : [
        'This week I said no, once.',
        'My voice shook, and the world stayed where it was.',
        'I do not know if I will manage it again, but I wanted to say it here.',
      ];
