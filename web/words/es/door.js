// @ts-check
/**
 * Las palabras de la página en español que llegan primero: sencillas, de tú, y sin decidir el género de nadie.
 * @type {import('../../words.js').WordsOf<'door'>}
 */
export const words = {
  // En todas partes
  helpNow: 'Ayuda ahora',
  leave: 'Salir',
  leaveQuickly: 'Salir rápido',
  stay: 'Quedarme',
  close: 'Cerrar',
  allRight: 'De acuerdo',
  language: 'Idioma',
  light: 'Luz',
  auto: 'Auto',
  day: 'Día',
  night: 'Noche',
  privacy: 'Privacidad',
  notices: 'Avisos',
  somebody: 'alguien',
  facilitator: 'facilita',
  connecting: 'Conectando…',
  lineLost: 'Reconectando… Tu asiento está guardado.',
  restarted: 'El servidor ha vuelto a arrancar. Tu asiento está guardado: la reunión sigue en cuanto vuelva la página de quien facilita.',
  slept: 'Esta página estaba dormida. No se ha perdido nada.',

  // Inicio
  homeTitle: 'Un círculo tranquilo, una voz a la vez',
  homeLead:
    'Para grupos de apoyo mutuo: leer en grupo, compartir por turnos, escuchar. No hay que crear ninguna cuenta.',
  startMeeting: 'Empezar una reunión',
  startMeetingWhy: 'Abres una sala y recibes un enlace para enviar a tu grupo.',
  forFacilitators: '¿Facilitas un grupo?',
  forInvited: '¿Te han invitado?',
  pasteLink: 'Pega el enlace que te han dado',
  join: 'Entrar',
  homePrivacyTitle: 'Lo que queda en privado',
  homePrivacy1: 'Lo que se comparte se sella en el navegador: solo pueden abrirlo las personas de la sala.',
  homePrivacy2: 'El servidor lo reparte. No puede leer lo que se dice, ni sabe ningún nombre.',
  homePrivacy3: 'No se guarda nada: cuando una reunión se cierra, su sala desaparece.',
  homePrivacy4:
    'El servidor sí ve cuándo alguien llega y habla, y cuántas personas hay; y el historial de tu navegador ' +
    'guarda el enlace.',
  morePrivacy: 'Más sobre la privacidad',

  // Empezar
  nameHint: 'Tu nombre o el que prefieras, de hasta 40 letras.',

  // En la puerta
  thresholdTitle: 'Estás en la puerta',
  thresholdLead: 'Aquí se lee, se comparte y se escucha, una persona a la vez. Nadie tiene que hablar.',
  agreements: 'Lo que acordamos',
  nameAsked: '¿Cómo quieres que te llamemos?',
  howToBeHere: '¿Cómo quieres estar aquí?',
  shareIfIFeelLikeIt: 'Quizá comparta, si tengo ganas',
  hereToListen: 'Solo vengo a escuchar',
  changeAnyTime: 'Puedes cambiarlo en cualquier momento.',
  whoCanRead: 'Tu nombre y lo que compartas pueden leerlo las personas de la sala, y no el servidor.',
  comeIn: 'Entrar en la sala',
  notNow:
    'Quienes facilitan la reunión han dicho: ahora no. Quizá sea mal momento, o un error. Puedes pedirlo de nuevo.',
  lobbyTitle: 'Has llamado a la puerta',
  lobby1: 'Alguien que facilita la reunión ve que estás aquí y te dejará pasar.',
  lobby2: 'Puede tardar unos minutos si alguien está compartiendo. Todo va bien.',
  lobby3: 'No tienes que hacer nada. Deja esta página abierta.',
  sentBackTitle: 'Estás de nuevo en la puerta',
  sentBack1: 'Alguien que facilita la reunión te ha pedido que esperes aquí un rato.',
  sentBack2:
    'Se te guarda el asiento, y te pueden dejar pasar otra vez. No tienes que hacer nada: deja esta página abierta.',
  sentBack3: 'Esto puede doler. Si necesitas a alguien ahora, pulsa Ayuda ahora.',
  arrivingTitle: 'Un momento',
  arriving1: 'Comprobando si la reunión está abierta.',
  roomComes: 'La sala está en camino. Si tarda mucho, vuelve a cargar la página: tu asiento está guardado.',
  notOpenTitle: 'Ahora no hay ninguna reunión abierta en este enlace',
  notOpen1: 'Quizá aún no ha empezado, o el enlace es antiguo.',
  notOpen2: 'Quédate aquí: cuando la reunión se abra, esta página te abrirá la puerta.',

  // La sala
  circle: 'El círculo',
  hands: 'Manos levantadas, por orden',
  away: 'fuera un momento',
  listening: 'solo escucha',

  // La lectura
  allTexts: 'Todos los textos del grupo',

  // Quién sigue
  firstTimeSay: 'Es mi primera vez',
  firstTimeWho: 'Solo lo sabrán quienes facilitan la reunión.',

  // Mi lugar
  leaveAsk: '¿Salir de la reunión?',
  leaveAskText: 'Dejas tu asiento y tu lugar en la cola. Puedes volver a entrar con el enlace.',
  leaveAskAlone:
    'Aquí nadie más puede facilitar la reunión: se detiene hasta que alguien vuelva. Si debe terminar, ciérrala.',

  // Gestos y señales
  quietWord: 'Hablar aparte',
  onABreak: 'en un descanso',
  reminder: 'Un recordatorio para todo el grupo',
  nameWanted: 'Tu nombre se fue con la página que tenías antes. ¿Cómo quieres que te llamemos?',
  useName: 'Usar este nombre',

  // Facilitar la reunión
  call: 'Dar la palabra a {name}',
  thank: 'Dar las gracias a {name}',
  undo: 'Deshacer el cambio de turno',
  skip: 'Dejar su turno para después',
  lobby: 'En la puerta',
  anyone: 'Todas las personas del círculo',

  // Servicios
  leaveAskDeputy:
    'Entonces facilitará la reunión una persona suplente. Puedes volver con tu enlace, y facilitarla otra vez.',
  lobbyUnattended:
    'Ahora mismo no hay nadie que facilite la reunión, así que no puede entrar nadie. Cuando alguien vuelva, verá ' +
    'que esperas.',

  // Un momento de calma
  groundingMoment: 'Un momento de calma',
  groundingWhy: 'Solo está en tu propia página: nadie lo ve. Sáltate lo que quieras, y para cuando quieras.',
  stepOf: 'Paso {n} de {all}',
  nextStep: 'Paso siguiente',
  stepBack: 'Atrás',
  groundingDone: 'Listo',

  // Grupos pequeños
  group: 'Grupo {n}',

  // Pantallas en el local
  displays: 'Una pantalla en el local',

  // Ayuda
  helpFirst:
    'Si estás en peligro ahora, llama al número de emergencias de tu país. No tienes que explicar por qué estás aquí.',
  helpNotLoaded:
    'Las líneas de ayuda aún no han llegado. El 112 funciona en gran parte de Europa y en muchos teléfonos; el 911, ' +
    'en México, Estados Unidos y otros países de América.',
  country: 'País',
  dial: 'Llamar al {number}',
  checkedOn:
    'Datos recogidos el {date}: compruébalos antes de confiar en ellos. Si un número no responde, prueba otro o el de emergencias.',

  // Un certificado que el servidor hizo por su cuenta
  certificateTitle: '¿Tu navegador te ha avisado sobre este servidor?',
  certificate1:
    'Hizo su propio certificado, así que nadie más responde por él. Es lo habitual en un local o en casa. Lo que ' +
    'envías va cifrado igualmente.',
  certificate2:
    'Para saber que es el servidor correcto, abre el certificado en tu navegador, con el signo junto a la dirección, ' +
    'y compara su huella SHA-256 con la que aparece en la terminal de quien lo puso en marcha. A esta página le han ' +
    'dicho:',

  // Al terminar
  endedTitle: 'La reunión ha terminado',
  'ended:closed': 'Gracias por haber estado aquí.',
  'ended:empty': 'No hubo nadie durante diez minutos, y la sala se cerró.',
  'ended:server_stopping':
    'El servidor se está deteniendo. Tu enlace de invitación volverá a funcionar cuando se abra de nuevo.',
  roomIsGone: 'Esta sala ya no existe. Nada de lo que se dijo queda guardado, ni aquí ni en el servidor.',
  grounding: 'Antes de irte',
  ifItIsHeavy: 'Si ahora te pesa, no tienes que cargarlo a solas.',
  toFirstPage: 'Ir a la página de inicio',
  leftTitle: 'Has salido',
  left1: 'Has dejado tu asiento, y en esta página ya no queda nada de la reunión.',
  left2: 'Puedes volver a entrar con el mismo enlace mientras dure la reunión.',
  removedTitle: 'Ya no estás en esta reunión',
  removed1: 'Alguien que facilita la reunión ha retirado este asiento. Queda fuera hasta que termine.',
  'removedFor:agreements': 'El motivo que ha dado: no encaja con lo que este grupo ha acordado.',
  'removedFor:disruption': 'El motivo que ha dado: la reunión no podía seguir.',
  'removedFor:not_this_meeting':
    'El motivo que ha dado: esta reunión es para otras personas. Hay otros grupos, y alguno puede ser para ti.',
  removed2: 'Puede ser un error, y puede doler. Si necesitas a alguien ahora, pulsa Ayuda ahora.',
  replacedTitle: 'Estás aquí en otra página',
  replaced1:
    'Tu asiento ha pasado a una pestaña o un dispositivo tuyo más reciente. Esta página ha borrado sus claves.',
  replaced2: 'Puedes cerrar esta página.',
  unfitTitle: 'Aquí esta página no puede proteger tu privacidad',
  unfit1:
    'Se abrió con una dirección que no empieza por https://, o en un navegador muy antiguo. Así no se puede ' +
    'sellar nada, y por eso la página no te deja entrar.',
  unfit2: 'Abre el enlace con https:// delante, o usa un navegador más reciente.',
  unfit3: 'Si administras este servidor: dale un certificado, o ábrelo como localhost en este equipo.',

  // Lo que no se pudo
  sure: 'Sí, hazlo',
  leaveIt: 'No, déjalo',

  // Cuando todo espera
  freeze: 'Detener',
  thaw: 'Reanudar la reunión',
  'no:not_understood': 'El servidor no ha entendido a esta página. No se ha perdido nada. Vuelve a cargarla.',
  'no:wrong_version':
    'Esta página y el servidor son de versiones distintas. Vuelve a cargarla; tu asiento está guardado.',
  'no:hello_first': 'La página y el servidor ya no coinciden. Vuelve a cargarla; tu asiento está guardado.',
  'no:no_meeting':
    'Ahora no hay ninguna reunión abierta en este enlace. Quédate aquí: la puerta se abrirá cuando empiece.',
  'no:link_replaced': 'Este enlace se ha cambiado, y la reunión sigue en el nuevo. Usa el nuevo enlace para facilitar.',
  'no:not_your_room': 'Solo el enlace para facilitar abre esta sala. Pide a quien lo tenga que abra la reunión.',
  'no:already_open': 'La reunión ya está abierta. Puedes entrar.',
  'no:not_restorable': 'El servidor ha vuelto a arrancar y esta reunión no se ha podido recuperar. Ábrela de nuevo con el mismo enlace.',
  'no:server_full': 'Este servidor no puede tener más salas. No se ha perdido nada. Inténtalo dentro de un rato.',
  'no:room_full': 'El círculo está completo. Quédate en esta página e inténtalo dentro de un rato.',
  'no:lobby_full': 'Ahora hay demasiada gente esperando. Quédate en esta página e inténtalo dentro de un rato.',
  'no:no_such_format': 'Los textos para reuniones nuevas acaban de cambiar. No se ha perdido nada: mira lo que hay ahora y abre otra vez.',
  'no:already_seated': 'Ya tienes un asiento.',
  'no:too_soon': 'Has vuelto muchas veces seguidas. Espera unos segundos; tu asiento está guardado.',
  'no:seat_unknown': 'Tu asiento ya no está guardado. Puedes volver a entrar.',
  'no:seat_removed': 'Este asiento se ha retirado y queda fuera hasta que termine la reunión.',
  'no:seat_lend_unknown':
    'Este enlace para mover tu asiento ya se ha usado o es demasiado antiguo. Crea otro en tu otro dispositivo.',
  'no:not_seated': 'Eso funciona cuando estás en el círculo.',
  'no:not_in_lobby': 'Esa persona ya no está en la puerta. No ha cambiado nada.',
  'no:not_in_circle': 'Esa persona ya no está en el círculo. No ha cambiado nada.',
  'no:not_allowed': 'Solo puede hacerlo alguien que facilita la reunión. No ha cambiado nada.',
  'no:no_turn': 'Ahora nadie tiene la palabra. No ha cambiado nada.',
  'no:stale_turn':
    'El turno había cambiado antes de que pulsaras. No se ha hecho nada: mira quién tiene la palabra ahora y elige ' +
    'de nuevo.',
  'no:just_changed': 'Otra persona acaba de cambiar el turno. ¿Todavía quieres hacerlo?',
  'no:not_holder': 'Solo puede hacerlo quien tiene la palabra. Lo que has escrito no se ha perdido.',
  'no:already_holder': 'Ahora tienes la palabra. Primero termina o pasa.',
  'no:turn_is_open': 'Alguien tiene la palabra. Primero dale las gracias, y luego sigue.',
  'no:no_turns_now': 'En esta parte de la reunión no hay turnos. Sigue primero hasta la de compartir.',
  'no:only_listening': 'Esta persona solo escucha. Da la palabra a otra.',
  'no:hand_not_up': 'Esa mano ya no está levantada. No ha cambiado nada.',
  'no:nothing_to_undo': 'Ya es tarde para deshacerlo, o ha pasado algo desde entonces.',
  'no:stale_segment': 'La reunión había avanzado antes de que pulsaras. Mira por dónde va y elige de nuevo.',
  'no:just_moved': 'Otra persona acaba de llevar la reunión a otra parte. ¿Todavía quieres hacerlo?',
  'no:no_such_segment': 'La reunión no tiene esa parte. No ha cambiado nada.',
  'no:no_reading': 'Ahora no se lee nada.',
  'no:no_such_reading': 'Esa lectura no está. Elige otra.',
  'no:stale_passage': 'La lectura había avanzado antes de que pulsaras. Mira por dónde va.',
  'no:not_reader': 'Solo pasa de fragmento quien lee, o alguien que facilita la reunión.',
  'no:stale_key': 'El círculo ha cambiado justo ahora. No se ha perdido nada. Inténtalo de nuevo.',
  'no:circle_changed':
    'El círculo ha cambiado justo ahora. Tu línea se sella de nuevo para quienes están; no se ha perdido nada.',
  'no:key_unfinished': 'La línea no ha llegado entera. No se ha perdido nada. Envíala de nuevo.',
  'no:key_not_new': 'La línea no ha llegado entera. No se ha perdido nada. Envíala de nuevo.',
  'no:wrong_counter': 'La línea no ha llegado entera. No se ha perdido nada. Envíala de nuevo.',
  'no:turn_full': 'En este turno no caben más líneas. Di el resto en voz alta, o en otro turno.',
  'no:too_many_keys': 'En este turno ha entrado y salido demasiada gente. Termínalo y toma otro.',
  'no:no_line': 'No hay ninguna línea que retirar.',
  'no:not_asked': 'Otra persona ya lo ha hecho. No se ha perdido nada.',
  'no:seat_taken': 'Ese asiento ya está ocupado. Añade a la persona otra vez.',
  'no:guests_full': 'Ya hay tantos asientos sin dispositivo como puede tener una reunión. Quita uno primero.',
  'no:not_guest': 'Ese asiento ya no existe, o la persona ya tiene su propia página. No ha cambiado nada.',
  'no:displays_full': 'Una reunión puede tener cuatro pantallas, y ya hay cuatro. Quita una primero.',
  'no:display_unknown': 'Esa pantalla ya no está. No ha cambiado nada.',
  'no:only_shows': 'Esta página llegó con el enlace de una pantalla: puede mostrar la reunión y nada más.',
  'no:lobby_stays_on':
    'Se ha expulsado a alguien, así que quienes llegan esperan en la puerta hasta que termine la reunión.',
  'no:unattended':
    'Ahora no hay nadie que facilite. No se ha perdido nada: cuando alguien vuelva, la reunión sigue y podrás ' +
    'hacerlo de nuevo.',
  'no:frozen':
    'Quien facilita ha puesto la reunión en espera. No se ha perdido nada: cuando siga, podrás hacerlo de nuevo.',
  'no:paused': 'La reunión está en pausa. No se ha perdido nada: sigue sola en un momento, y podrás hacerlo de nuevo.',
  'no:silent': 'El círculo está en silencio. No se ha perdido nada: cuando termine, podrás hacerlo de nuevo.',
  'no:no_pauses': 'En esta reunión no hay pausas. Dile a quien facilita lo que necesitas.',
  'no:pause_too_soon':
    'Has pedido una pausa hace poco. Podrás pedir otra cinco minutos después. Si necesitas algo ahora, díselo a ' +
    'quien facilita.',
  'no:grounding':
    'Todo el grupo está en un ejercicio ahora. No se ha perdido nada: cuando termine, podrás hacerlo de nuevo.',
  'no:no_exercise': 'El ejercicio ya ha terminado.',
  'no:no_such_exercise': 'Ese ejercicio no está. Elige otro.',
  'no:stale_step': 'El ejercicio había avanzado antes de que pulsaras. Mira por dónde va.',
  'no:no_gestures': 'Esta reunión es sin gestos. No ha cambiado nada.',
  'no:gesture_too_soon': 'Tu último gesto aún se ve. Espera un momento.',
  'no:signal_answered': 'Alguien ya se ha ocupado, o la señal se ha retirado.',
  'no:came_by_link':
    'Esta persona entró con el enlace para facilitar. Solo esa persona puede dejar de facilitar, y no es posible ' +
    'expulsarla.',
  'no:no_device': 'Esta persona no tiene dispositivo para hacerlo. Elige a alguien que tenga.',
  'no:last_facilitator':
    'Aquí nadie más puede facilitar la reunión. Elige antes a alguien que la facilite, o nombra suplente.',
  'no:quiet_word_busy': 'Una de las dos personas ya está aparte o tiene una invitación. No ha cambiado nada.',
  'no:quiet_word_gone': 'Esa charla aparte ya ha terminado.',
  'no:nobody_else_facilitates': 'Nadie más facilita la reunión mientras estés aparte. ¿Quieres pedirlo de todos modos?',
  'no:has_the_floor': 'Una de las dos personas tiene la palabra. Pídelo de nuevo después del turno.',
  'no:not_here': 'Esta persona no está ahora. Pídelo cuando vuelva.',
  'no:no_burning_need_now': 'Esto es para los últimos minutos de una parte. Levanta la mano: se verá.',
  'no:floor_not_open': 'Ahora mismo la palabra no es libre. Levanta la mano.',
  'no:floor_taken': 'Alguien ha tomado la palabra hace un momento. Volverá a quedar libre.',
  'no:others_first': 'Has sido la última voz, y hay otra mano levantada. Deja que hable antes.',
  'no:not_yours_to_choose': 'La forma de elegir ha cambiado justo ahora. Termina tu turno como siempre.',
  'no:not_choosable': 'Esta persona no está, solo escucha o ya ha tenido su turno. Elige a otra.',
  'no:asked_later_already': 'La ronda ya ha vuelto a ti una vez. Puedes compartir ahora, o pasar.',
  'no:no_round_now': 'Ahora no hay ninguna ronda. Elige antes la ronda.',
  'no:in_groups': 'El círculo está ahora en grupos pequeños. No se pierde nada: sigue cuando vuelvan.',
  'no:bad_parting': 'Cada grupo pequeño empieza con entre dos y veinte personas. Revisa los grupos.',
  'no:kept_apart': 'Dos personas de ese grupo deben estar en grupos distintos. Elige otro para una de ellas.',
  'no:apart_full': 'Puedes pedirlo de cinco personas. Quita antes una, o di a quien facilita lo que necesitas.',
  'no:group_gone': 'Ese grupo pequeño ya terminó. Mira dónde está cada persona ahora.',
  'no:link_is_new': 'El enlace de invitación es nuevo. Sigues dentro, y esta página ya lo tiene.',
  'no:not_sealed': 'Aquí no hay nadie para quien sellar esto, así que no se ha enviado. Tus palabras están en la caja.',
  'no:name_empty': 'Escribe un nombre. Sirve cualquiera, incluso una letra.',
  'no:name_too_long': 'Este nombre es demasiado largo. Usa 40 letras como mucho.',
  'no:not_a_link': 'Esto no es un enlace a una reunión. Copia entero el enlace que te han dado y pégalo aquí.',
  'no:not_sent':
    'La conexión se perdió un rato, y lo que pulsaste entretanto no se ha enviado. Mira por dónde va la reunión y ' +
    'elige de nuevo.',
  'no:line_kept': 'Tu última línea no se ha enviado. Está de nuevo en la caja: envíala cuando quieras.',
  'no:no_votes_here': 'En esta reunión no hay votaciones.',
  'no:vote_is_on': 'Ya hay una votación. Tu pregunta se conserva: hazla cuando esta termine.',
  'no:stale_vote': 'Esa votación ha terminado o se ha retirado. No ha cambiado nada.',
  'no:no_such_choice': 'La votación no tiene esa opción. No ha cambiado nada.',
  'no:already_voted': 'Ya habías votado; cuenta tu primer voto.',
  'no:not_caller': 'Solo puede hacerlo quien preguntó, o alguien que facilita la reunión.',
  'no:only_helpers_now': 'La reunión ha terminado. Aquí se puede hablar unos minutos más, pero esto ya no es posible.',
  'no:helpers_inside':
    'La última reunión acaba de cerrarse, y quienes ayudaron siguen en la sala, cinco minutos como mucho. Inténtalo ' +
    'después.',
  'no:question_empty': 'Escribe lo que preguntas al círculo.',
  'no:options_too_few': 'Escribe al menos dos opciones, o pregunta por sí o no.',
  'no:question_too_long': 'Es demasiado largo. Usa como mucho 240 letras para la pregunta y 60 para cada opción.',
  'no:not_sealed_yet': 'La sala todavía no puede sellar esto. No se ha perdido nada. Inténtalo en un momento.',

  // Ensayo
  rehearseFirst: 'Practica primero, con personas inventadas',
};
