// @ts-check
/** What is shared in the gallery, and the parts of a meeting that its pack does not have. */

/** @typedef {import('./pack.js').Language} Language */
/** @typedef {import('../../../web/view.js').SegmentView} SegmentView */

/** @param {Language} language @returns {string[]} */
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

/** Parts that the gallery's pack does not have. @param {Language} language @param {'check_in'|'dialogue'|'silence'} kind */
export function part(language, kind) {
  const parts = /** @type {Record<string, Partial<SegmentView>>} */ ({
    check_in: { name: language === 'es' ? 'Ronda de llegada' : 'Check-in', share_seconds: 60 },
    dialogue: { name: language === 'es' ? 'Conversación' : 'Talking together', speak: 'dialogue', share_seconds: 150 },
    silence: { name: language === 'es' ? 'Silencio' : 'Quiet', silence_seconds: 120 },
  });
  return { ...parts[kind], kind };
}
