// @ts-check
/** Lo que dicen las personas inventadas de un ensayo, en español. Palabras propias, de vidas corrientes. */
export const lines = {
  bea: [
    'Esta semana le dije que no a mi madre, y seguí al teléfono mientras ella callaba.',
    'Había escrito el no en una tarjeta, porque la voz se me hace pequeña.',
    'Se quedó decepcionada. No lo arreglé. Preparé un té, me temblaban las manos, y luego dejaron de temblar.',
  ],
  cem: [
    'Me doy cuenta de que pregunto cómo está todo el mundo antes de saber cómo estoy yo.',
    'Hoy esperé un minuto primero. Sentía cansancio. Eso es todo.',
  ],
  dara: [
    'Quiero empezar por el lunes, porque todo empezó el lunes.',
    'Mi hermano llamó otra vez por el alquiler, y yo me había prometido pensar antes de responder.',
    'Así que dije que llamaría luego, y di una vuelta a la manzana, y después otra.',
    'Y en la segunda vuelta me encontré con la vecina; es otra historia, pero tiene que ver.',
    'Porque me preguntó cómo estaba, y dije que bien, y me oí decirlo.',
    'En fin. Lo llamé el martes, y no fue una buena conversación, pero fue sincera.',
    'Y luego, el miércoles, volvió a llamar.',
    'Sé que llevo un rato hablando. Solo falta una cosa, sobre el jueves.',
    'El jueves no contesté, y desde entonces no dejo de pensarlo.',
    'Y lo que pienso es esto, y viene de la infancia.',
  ],
  eli: [
    'Mi pareja y yo estamos probando algo: diez minutos por persona, y la otra solo escucha.',
    'Escuchar me cuesta más de lo que creía. Quiero arreglarlo todo antes de que acabe la frase.',
    'Anoche casi lo conseguí.',
  ],
  hana: [
    'Es mi segunda vez aquí. La semana pasada no dije ni una palabra, y estuvo bien.',
    'Solo quiero decir que he vuelto.',
  ],
  rex: [
    '¿Aquí es donde la gente viene a quejarse?',
    'Lo que hace falta es preocuparse menos. Y ya está.',
    '¿Hola? Que alguien diga algo.',
  ],
  // En una conversación aparte, sea quien sea.
  aside: [
    'Gracias por preguntar. Se me ha hecho un poco grande.',
    'No necesito nada. Me ayuda que lo hayas visto.',
  ],
  // Lo que alguien pregunta al círculo.
  vote: '¿Terminamos hoy con un minuto de silencio?',
};
