// @ts-check
/** What the page of the group's texts says of its own; the texts themselves come with the pack. */

const en = {
  lines: 'Help lines',
  leaveQuickly: 'Leave quickly',
  toMeetings: 'To the meetings',
  texts: 'The texts of this group',
  packs: 'Packs',
  languages: 'Languages',
  contents: 'Contents',
  about: 'These texts',
  printAll: 'Print everything',
  print: 'Print',
  printIt: 'Print “{title}” alone',
  agreements: 'Agreements',
  formats: 'Formats',
  readings: 'Readings',
  exercises: 'Grounding exercises',
  crosstalk: 'Reminder on crosstalk',
  grounding: 'After the meeting',
  reminders: 'Reminders',
  crisis: 'Crisis card',
  debrief: 'Questions to look back',
  gestures: 'Silent gestures',
  roles: 'Words for roles',
  facilitator: 'Runs the meeting: {word}',
  practice: 'for a rehearsal',
  turns: 'turns of {time}',
  inGroups: 'In small groups: {name}',
  source: 'Source: {source}',
  licence: 'Licence: {licence}',
  readAsWritten: 'Read as written',
  passage: 'Passage {n}',
  checkedOn: 'Gathered on {date}. Check before relying on it.',
  loading: 'The texts are on their way…',
  notLoaded: 'The texts have not come. Nothing is wrong with you or your device; the line may be poor.',
  again: 'Try again',
};

/** @typedef {keyof typeof en} Word */

/** @type {Record<Word, string>} */
const es = {
  lines: 'Líneas de ayuda',
  leaveQuickly: 'Salir rápido',
  toMeetings: 'A las reuniones',
  texts: 'Los textos de este grupo',
  packs: 'Paquetes',
  languages: 'Idiomas',
  contents: 'Contenido',
  about: 'Sobre estos textos',
  printAll: 'Imprimir todo',
  print: 'Imprimir',
  printIt: 'Imprimir solo «{title}»',
  agreements: 'Acuerdos',
  formats: 'Formatos',
  readings: 'Lecturas',
  exercises: 'Ejercicios de calma',
  crosstalk: 'Recordatorio sobre los comentarios cruzados',
  grounding: 'Después de la reunión',
  reminders: 'Recordatorios',
  crisis: 'Tarjeta de crisis',
  debrief: 'Preguntas para mirar atrás',
  gestures: 'Gestos en silencio',
  roles: 'Palabras para los servicios',
  facilitator: 'Lleva la reunión: {word}',
  practice: 'para un ensayo',
  turns: 'turnos de {time}',
  inGroups: 'En grupos pequeños: {name}',
  source: 'Fuente: {source}',
  licence: 'Licencia: {licence}',
  readAsWritten: 'Se lee tal como está escrito',
  passage: 'Fragmento {n}',
  checkedOn: 'Dato recogido el {date}. Compruébalo antes de confiar en él.',
  loading: 'Los textos están en camino…',
  notLoaded: 'Los textos no han llegado. No has hecho nada mal; puede que la conexión sea mala.',
  again: 'Intentar otra vez',
};

/** @type {Record<string, Record<Word, string>>} */
export const WORDS = { en, es };

/** @typedef {ReturnType<typeof wordsIn>} Says */

/** What the page says in that language; in English where it does not speak it. @param {string} language A tag. */
export function wordsIn(language) {
  const tongue = language.toLowerCase().split('-')[0] ?? '';
  const words = WORDS[tongue] ?? en;
  const tag = words === en ? 'en' : tongue;
  return {
    tag,
    /** @param {Word} word @param {Record<string, string | number>} [values] */
    tell: (word, values = {}) => words[word].replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? '')),
    /** @param {number} n "3 minutes" */
    minutes: (n) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(n),
    /** @param {number} n */
    seconds: (n) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(n),
    /** "1 November 2026" @param {string} day `2026-11-01` */
    day(day) {
      const date = new Date(`${day}T00:00:00Z`);
      if (Number.isNaN(date.getTime())) return day;
      return date.toLocaleDateString(tag, { dateStyle: 'long', timeZone: 'UTC' });
    },
  };
}
