// @ts-check
/**
 * The helpers' minutes after a meeting, as a format: one part in which the floor is open. The server says how long a
 * turn is; the questions are the group's.
 *
 * @typedef {import('../../protocol/messages').Door} Door
 * @typedef {import('../../protocol/messages').FormatView} FormatView
 * @typedef {import('../../protocol/messages').PackView} PackView
 */

const MINUTES = 5;

/** The meeting's format, or that of its debrief. @param {Door|null} door @param {PackView|null} pack @returns {FormatView|null} */
export function formatIn(door, pack) {
  if (!door || !pack) return null;
  return door.debrief ? debriefFormat(pack) : pack.formats.find(({ format }) => format === door.format) ?? null;
}

/** @param {PackView} pack @returns {FormatView} */
function debriefFormat({ debrief }) {
  return {
    format: '', name: '', summary: '', theme: null, minutes: MINUTES, pause_seconds: 0, pause_by: 'nobody',
    group_conscience: 'nobody', gestures: false, hall: false, practice: false, groups: null,
    segments: [{
      kind: 'dialogue', speak: 'dialogue', name: '', minutes: MINUTES, words: debrief, share_seconds: null,
      silence_seconds: null, reading: null, exercise: null,
    }],
  };
}
