// @ts-check
/**
 * Las palabras de la página en español: sencillas, de tú, y sin decidir el género de nadie.
 * @type {import('../words.js').Words}
 */
export const words = {
  // En todas partes
  helpNow: 'Ayuda ahora',
  leave: 'Salir',
  leaveQuickly: 'Salir rápido',
  stay: 'Quedarme',
  close: 'Cerrar',
  allRight: 'De acuerdo',
  notYet: 'Todavía no',
  language: 'Idioma',
  light: 'Luz',
  auto: 'Auto',
  day: 'Día',
  night: 'Noche',
  privacy: 'Privacidad',
  notices: 'Avisos',
  minutes: { one: '{n} minuto', other: '{n} minutos' },
  seconds: { one: '{n} segundo', other: '{n} segundos' },
  somebody: 'alguien',
  you: 'tú',
  facilitator: 'facilita',
  connecting: 'Conectando…',
  lineLost: 'Reconectando… Tu lugar está guardado.',
  slept: 'Esta página estaba dormida. No se ha perdido nada.',

  // Inicio
  homeTitle: 'Un círculo tranquilo, una voz a la vez',
  homeLead:
    'Para grupos de apoyo mutuo: leer en común, compartir por turnos, escuchar. No hay que crear ninguna cuenta.',
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
  startTitle: 'Abre tu reunión',
  startLead: 'Elige cómo será, di tu nombre y ábrela.',
  chooseFormat: '¿Cómo será la reunión?',
  ownName: '¿Cómo quieres que te llamen?',
  nameHint: 'Tu nombre o el que prefieras, de hasta 40 letras.',
  openMeeting: 'Abrir la reunión',
  keepLinkTitle: 'Guarda tu enlace para facilitar',
  keepLink1:
    'El mismo enlace abre la misma sala la semana que viene. El servidor no guarda nada entretanto: solo tú ' +
    'puedes guardarlo.',
  keepLink2: 'También queda en el historial de este navegador. Quien lo encuentre puede abrir y facilitar tu reunión.',
  facilitatorLink: 'Enlace para facilitar',
  copyFacilitatorLink: 'Copiar el enlace para facilitar',
  copied: 'Copiado',
  shareLink: 'Enviarlo…',
  showQr: 'Mostrar como código QR',
  copyLink: 'Copiar el enlace',
  onlyHere:
    'Este enlace solo funciona en este equipo. Para invitar a otras personas, abre la página con una dirección ' +
    'a la que puedan llegar.',
  inviteLink: 'Enlace de invitación',
  copyInvite: 'Copiar la invitación',
  inviteWhy: 'Envía este enlace a las personas de tu grupo. Quien lo tenga puede pedir entrar.',
  bringOthers: 'Invita a las demás personas',

  // En la puerta
  thresholdTitle: 'Estás en la puerta',
  thresholdLead: 'Aquí se lee, se comparte y se escucha, una persona a la vez. Nadie tiene que hablar.',
  agreements: 'Lo que acordamos',
  nameAsked: '¿Cómo quieres que te llamemos?',
  howToBeHere: '¿Cómo quieres estar aquí?',
  shareIfIFeelLikeIt: 'Me gustaría compartir si tengo ganas',
  hereToListen: 'Vengo solo a escuchar',
  changeAnyTime: 'Puedes cambiarlo en cualquier momento.',
  whoCanRead: 'Tu nombre y lo que compartas pueden leerlo las personas de la sala, y no el servidor.',
  comeIn: 'Entrar en la sala',
  notNow: 'Quienes facilitan la reunión han dicho: ahora no. Quizá es mal momento, o un error. Puedes pedirlo de nuevo.',
  lobbyTitle: 'Has llamado a la puerta',
  lobby1: 'Alguien que facilita la reunión ve que estás aquí y te dejará pasar.',
  lobby2: 'Puede tardar unos minutos si alguien está compartiendo. No pasa nada malo.',
  lobby3: 'No tienes que hacer nada. Deja esta página abierta.',
  arrivingTitle: 'Un momento',
  arriving1: 'Comprobando si la reunión está abierta.',
  roomComes: 'La sala está en camino. Si tarda mucho, vuelve a cargar la página: tu asiento está guardado.',
  notOpenTitle: 'Ahora no hay ninguna reunión abierta en este enlace',
  notOpen1: 'Quizá aún no ha empezado, o el enlace es antiguo.',
  notOpen2: 'Quédate aquí: cuando la reunión se abra, esta página te abrirá la puerta.',

  // La sala
  circle: 'El círculo',
  partOf: 'Parte {n} de {all}',
  inTurn: 'Una voz a la vez, hasta {time} por persona.',
  inRound: 'Un turno breve para quien lo quiera, de hasta {time}. Siempre se puede pasar.',
  inDialogue: 'Aquí puedes responder a lo que se dice. Una voz a la vez, hasta {time} por turno.',
  silenceOf: '{time} de silencio.',
  scriptWords: 'Las palabras de esta parte',
  openCall: 'Abrir la llamada del grupo (pestaña nueva)',
  whereWeAre: 'Dónde estamos',
  weAreAt: 'La reunión está en: {segment}.',
  weAreReading: 'Estamos leyendo «{title}», fragmento {n}.',
  fineToListen: 'Está bien llegar tarde, y está bien solo escuchar.',
  onlyYou: 'De momento, solo tú',
  hands: 'Manos levantadas, en orden',
  noHands: 'No hay ninguna mano levantada.',
  everyone: { one: 'En el círculo: {n} persona', other: 'En el círculo: {n} personas' },
  away: 'fuera un momento',
  hasTheFloor: 'tiene la palabra',
  isNext: 'va después',
  handUp: 'mano levantada',
  listening: 'solo escucha',
  notVerified: 'sin verificar',

  // La lectura
  passage: 'Fragmento {n}',
  reads: 'Lee {name}',
  youRead: 'Este fragmento lo lees tú',
  nobodyReads: 'Aún no lee nadie',
  readToTheEnd: 'Leído hasta el final',
  readNext: 'Después leerán: {names}',
  nobodyReadsNext: 'Nadie se ha ofrecido a leer después.',
  offerToRead: 'Ofrecerme a leer',
  offerToReadNext: 'Ofrecerme a leer después',
  takeBackOffer: 'Ya no me ofrezco a leer',
  nextPassage: 'Fragmento siguiente',
  endReading: 'Era el último fragmento',

  // La palabra
  isSharing: '{name} está compartiendo',
  hasFinished: '{name} ha terminado.',
  youHaveTheFloor: 'Tienes la palabra',
  nobodyHasTheFloor: 'Nadie tiene la palabra. Hay lugar para ti.',
  floorIsFree: 'Nadie tiene la palabra. Después va {name}.',
  floorIsFreeMe: 'Nadie tiene la palabra. Después vas tú.',
  minutesLeft: { one: 'queda algo más de un minuto', other: 'quedan unos {number} minutos' },
  numbers: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez',
  oneMinuteLeft: 'queda un minuto',
  halfAMinuteLeft: 'queda más o menos medio minuto',
  aMomentLeft: 'queda un momento',
  timeIsUp: 'se acabó el tiempo',
  timeIsUpFor: 'Se acabó el tiempo; {name} puede terminar',
  timeIsUpMine: 'se acabó el tiempo: termina tu idea, sin prisa',
  paused: 'en pausa: el reloj está parado',
  goesOn: 'El reloj sigue.',
  standsStill: 'Tu tiempo está parado hasta que vuelvas',
  oneMoreForYou: 'Tienes un minuto más',
  youAreBack: 'Ya has vuelto.',
  heldFor: '{name} ha perdido la conexión. Su lugar está guardado.',
  holderIsGone: '{name} aún no ha vuelto.',
  hideSeconds: 'Ocultar segundos',
  showSeconds: 'Mostrar segundos',
  nowAnnounced: 'Ahora: {segment}',

  // Lo compartido
  yourShare: 'Escribe aquí si compartes por escrito',
  notSent: 'Esto no se envió. Se queda aquí para tu próximo turno, y solo lo ves tú.',
  throwAway: 'Borrarlo',
  sendLine: 'Enviar esta línea',
  takeBack: 'Retirar mi última línea',
  sealedFor: {
    one: 'No hay nadie más: solo puedes abrirlo tú.',
    other: 'Sellado para las {n} personas que ves, incluyéndote.',
  },
  unverified: {
    one: 'No se ha podido verificar a {n} persona: para ella no se sella nada.',
    other: 'No se ha podido verificar a {n} personas: para ellas no se sella nada.',
  },
  yourLines: 'Lo que has compartido',
  shareOf: 'Comparte {name}',
  hasShared: 'Ha compartido {name}. Gracias.',
  sharesAloud: 'Las líneas aparecen aquí si se comparte por escrito.',
  cannotOpen: 'Esta línea no se selló para esta página.',

  // Mi lugar
  myPlace: 'Mi lugar',
  raiseHand: 'Levantar la mano',
  lowerHand: 'Bajar la mano',
  justListen: 'Solo escuchar',
  notJustListening: 'Quizá quiera compartir',
  youAreNext: 'Después vas tú',
  firstInSharing: 'Tienes la mano levantada. Vas primero cuando se empiece a compartir.',
  beforeYou: { one: '{n} persona antes que tú', other: '{n} personas antes que tú' },
  youAreListening: 'Estás solo escuchando. Es una buena forma de estar aquí.',
  thatIsAll: 'Eso es todo',
  pass: 'Pasar',
  moveTitle: 'Seguir en otro dispositivo',
  makingLink: 'Preparando el enlace…',
  move1:
    'Abre este enlace en tu otro dispositivo. Tu asiento y tu lugar en la cola van contigo; entonces esta página ' +
    'los deja.',
  move2: 'Sirve una sola vez, durante diez minutos. No se lo des a nadie: quien lo abra tendrá tu asiento.',
  moveLink: 'Enlace para tu otro dispositivo',
  leaveAsk: '¿Salir de la reunión?',
  leaveAskText: 'Dejas tu asiento y tu lugar en la cola. Puedes volver a entrar con el enlace.',
  leaveAskAlone:
    'Aquí nadie más puede facilitar la reunión. Seguirá sin ti; para terminarla para todo el grupo, mejor ciérrala.',

  // Gestos y señales
  inPrivate: 'En privado…',
  inPrivateTitle: 'En privado, a quien lleva la reunión',
  inPrivateWhy: 'Solo lo ve quien lleva la reunión, con tu nombre y la hora. Puedes retirarlo.',
  'signal:check_on_me': 'Acércate a ver cómo estoy',
  'signal:need_a_break': 'Necesito una pausa',
  'signal:that_was_crosstalk': 'Eso fue un comentario cruzado',
  'signalMeans:check_on_me': 'Alguien que lleva la reunión estará contigo en cuanto pueda.',
  'signalMeans:need_a_break': 'Se guardan tu asiento y tu lugar en la fila. Las demás personas ven que faltas un momento.',
  'signalMeans:that_was_crosstalk': 'Puede mostrarse a todo el grupo su recordatorio. No se nombra a nadie.',
  signalSent: 'Enviado en privado: {signal}.',
  takeSignalBack: 'Retirarlo',
  signalSeen: '{name} ya lo vio.',
  youAreOnABreak: 'Estás en una pausa',
  iAmBack: 'Ya volví',
  onABreak: 'en una pausa',
  reminder: 'Un recordatorio para todo el grupo',

  nameWanted: 'Tu nombre se fue con la página que tenías antes. ¿Cómo quieres que te llamemos?',
  useName: 'Usar este nombre',

  // Facilitar la reunión
  facilitating: 'Facilitar la reunión',
  more: 'Más',
  call: 'Dar la palabra a {name}',
  thank: 'Dar las gracias a {name}',
  thankOnly: 'Dar las gracias a {name} y no llamar aún a nadie',
  thankThenCall: 'Gracias, {name}; ahora {next}',
  thankThenMe: 'Gracias, {name}; ahora yo',
  finishThenCall: 'Eso es todo; ahora {next}',
  takeMyTurn: 'Tomar la palabra',
  nextPassageBy: 'Fragmento siguiente: lee {name}',
  goOnTo: 'Seguir con: {segment}',
  closeMeeting: 'Cerrar la reunión…',
  closeTheMeeting: 'Cerrar la reunión',
  closeAsk: '¿Cerrar la reunión para todo el grupo?',
  closeAskText: 'Todo el grupo verá la página de cierre y la sala desaparecerá. No se puede deshacer.',
  closeForAll: 'Cerrar para todo el grupo',
  noHandUp: 'Ninguna mano levantada',
  noHandYet: 'Aún no hay manos levantadas. El silencio es bienvenido.',
  planned: { one: '{gone} de {n} minuto', other: '{gone} de {n} minutos' },
  timeIsUpOf: '{name}: se acabó el tiempo',
  endSharingAsk: '¿Terminar de compartir?',
  endSharingText: {
    one: 'Queda {n} minuto para compartir. Después viene: {segment}.',
    other: 'Quedan {n} minutos para compartir. Después viene: {segment}.',
  },
  endSharing: 'Terminar de compartir',
  handCount: { one: '{n} mano levantada', other: '{n} manos levantadas' },
  waitingCount: { one: '{n} espera en la puerta', other: '{n} esperan en la puerta' },
  waitingSome: 'Alguien espera en la puerta.',
  chooseForGone: '{name} no ha vuelto: espera o sigue',
  undo: 'Deshacer la última palabra dada',
  timeOf: 'Tiempo: {name}',
  oneMoreMinute: 'Un minuto más',
  pause: 'Parar el reloj',
  resume: 'Que siga el reloj',
  skip: 'Saltar por ahora',
  skipMeans: 'El turno no cuenta, y su mano pasa al final de la cola.',
  lobby: 'En la puerta',
  lobbyOn: 'Quienes llegan esperan hasta que se les deje pasar',
  nobodyWaits: 'No espera nadie.',
  letIn: 'Dejar pasar',
  letAllIn: 'Dejar pasar a todo el mundo',
  sayNotNow: 'Ahora no',
  removeDots: 'Expulsar…',
  remove: 'Expulsar',
  keepThem: 'No, que se quede',
  removeAsk: '¿Expulsar a esta persona?',
  removeAskText:
    '{name} sale en el acto y no puede volver a este asiento hasta que termine la reunión. Desde entonces, ' +
    'quienes llegan esperan en la puerta.',
  signalsForYou: 'En privado, para ti',
  signalOf: '{name}, en privado: {signal}',
  iHaveSeenIt: 'Ya lo vi',
  showReminder: 'Recordarlo a todo el grupo',
  justNow: 'ahora mismo',
  minutesAgo: { one: 'hace {n} minuto', other: 'hace {n} minutos' },
  callThem: 'Dar la palabra',
  later: 'Pasar más atrás',
  takeDown: 'Bajar su mano',
  anyone: 'Todas las personas del círculo',
  goToPart: 'Ir a otra parte',
  chooseReading: 'Elegir otra lectura',
  callLink: 'Llamada aparte',
  callLinkWhy: 'Para grupos que hablan por teléfono o vídeo además de esta página. El enlace se sella para el círculo.',
  callLinkAddress: 'Dirección de la llamada (empieza por https:// o http://)',
  notAWebAddress: 'No es una dirección web que empiece por https:// o http://. Cópiala de la llamada y pégala aquí.',
  setCall: 'Mostrarla al círculo',
  clearCall: 'Quitar el enlace de la llamada',

  // Conciencia de grupo
  groupConscience: 'Conciencia de grupo',
  asksTheCircle: '{name} pregunta al círculo:',
  youAskTheCircle: 'Preguntas al círculo:',
  circleIsAsked: 'Se pregunta al círculo:',
  questionUnread: 'La pregunta no ha llegado a esta página. Pide que la lean en voz alta.',
  voteYes: 'Sí',
  voteNo: 'No',
  abstain: 'Abstenerme',
  abstained: 'Abstenciones',
  optionN: 'Opción {n}',
  castVote: 'Votar: {choice}',
  voteIsFinal:
    'Un voto emitido ya no se cambia. Al final todo el círculo ve los totales. Quién eligió qué no se guarda en ' +
    'ninguna parte.',
  voteOfFew: 'Con tan pocas personas, el resultado puede revelar cómo votó alguien.',
  voteIsIn: 'Tu voto está dentro; ya no se cambia.',
  voteGoesOn: 'El resultado llega cuando hayan votado todas las personas presentes, o cuando se termine la votación.',
  votesIn: { one: 'Hay {n} voto.', other: 'Hay {n} votos.' },
  votesMissing: { one: 'Falta por votar {n} persona.', other: 'Faltan por votar {n} personas.' },
  nobodyMissing: 'Han votado todas las personas presentes.',
  endVote: 'Terminar la votación',
  endVoteAsk: '¿Terminar la votación ahora?',
  endVoteText: 'Todo el círculo ve los totales. Quien todavía no haya votado ya no podrá hacerlo.',
  withdrawVote: 'Retirar la pregunta',
  withdrawVoteAsk: '¿Retirar la pregunta?',
  withdrawVoteText: 'La votación acaba sin resultado, y nadie sabrá cómo iba.',
  keepVote: 'No, que siga',
  countAloud: 'Contar en voz alta',
  countAloudWhy:
    'Para quienes están en la sala o al teléfono sin página. Cuando empiezas a contar, la votación no termina por sí ' +
    'sola: la terminas tú.',
  oneMoreFor: 'Uno más para {choice}',
  oneFewerFor: 'Uno menos para {choice}',
  voteResult: 'El resultado',
  voteUntold: 'Han votado menos de dos personas. No se muestra nada, porque revelaría cómo votó alguien.',
  putAway: 'Guardarlo',
  callVoteDots: 'Convocar una conciencia de grupo…',
  callVote: 'Convocar una conciencia de grupo',
  callVoteWhy: 'Cada persona del círculo tiene un voto y puede abstenerse. Hay una sola pregunta a la vez.',
  voteQuestion: '¿Qué preguntas al círculo?',
  voteQuestionHint: 'Una pregunta clara, de hasta 240 letras.',
  howToAnswer: '¿Cómo se puede responder?',
  yesOrNo: 'Sí o no',
  withOptions: 'Con opciones mías',
  oneMoreOption: 'Una opción más',
  someAloud: 'Hay personas sin página: quien facilita las cuenta en voz alta y termina la votación',
  askTheCircle: 'Preguntar al círculo',
  voteAnnounced: 'Conciencia de grupo. {question} Puedes elegir: {choices}.',
  voteWithdrawn: 'La pregunta se ha retirado. No hay resultado.',
  voteOver: 'La votación ha terminado.',
  // Personas sin dispositivo
  guests: 'Personas sin dispositivo',
  noDevice: 'sin dispositivo',
  addGuest: 'Añadir a una persona sin dispositivo',
  addGuestWhy:
    'Para alguien que está a tu lado o al teléfono. Tiene un lugar en el círculo y el mismo tiempo que el resto; tú ' +
    'levantas su mano y le das la palabra. El nombre se sella para el círculo.',
  guestName: '¿Cómo se llama?',
  guestOtherName: 'Otro nombre',
  guestRename: 'Cambiar el nombre',
  addThem: 'Añadir',
  guestHandUp: 'Levantar su mano',
  guestPasses: 'Pasa',
  guestListens: 'Solo escucha',
  guestListensNoMore: 'Vuelve a compartir',
  guestReads: 'Se ofrece a leer',
  moreForGuest: 'Más opciones',
  takeAwayDots: 'Quitar este lugar…',
  takeAwayAsk: '¿Quitar este lugar?',
  takeAwayText: '{name} dejará de tener un lugar en el círculo. Puedes añadirle otra vez cuando quieras.',
  takeAway: 'Quitarlo',
  keepSeat: 'No, que se quede',

  // Ayuda
  helpFirst:
    'Si estás en peligro ahora, llama al número de emergencias de tu país. No tienes que explicar por qué estás aquí.',
  helpNotLoaded:
    'Las líneas de ayuda aún no han llegado. El 112 funciona en gran parte de Europa y en muchos teléfonos; el 911, ' +
    'en México, Estados Unidos y otros países de América.',
  country: 'País',
  dial: 'Llamar al {number}',
  checkedOn: 'Datos recogidos el {date}. Verifícalos antes de usarlos.',

  // Privacidad
  privacyReadTitle: 'Quién puede leer lo que se comparte',
  privacyRead1:
    'Las personas que están en la sala mientras compartes, y nadie más. Cada línea se sella en tu navegador para ' +
    'las personas que ves. Quien llega después no puede abrir lo que se dijo antes.',
  privacyRead2: 'Las personas sí pueden recordar, anotar o fotografiar lo que ven. Ninguna máquina puede evitarlo.',
  privacyServerTitle: 'Lo que ve el servidor',
  privacyServer1:
    'Direcciones de internet, cuándo alguien llega, habla y se va, cuánto tiempo, y cuántas personas hay. Ni sus ' +
    'nombres, ni una palabra de lo que comparten.',
  privacyServer2:
    'No anota nada de eso. Podría ocultar o retrasar líneas, o terminar turnos. Sin el enlace no puede leer lo que ' +
    'se comparte, ni hacer pasar una línea por la de otra persona. Quien lleva el servidor y además tiene el enlace ' +
    'de invitación podría leer sin que se le vea, o hablar en nombre de otra persona; por eso, da el enlace solo a tu ' +
    'grupo.',
  privacyServer3:
    'Quien administra este servidor podría enviar una página distinta. Quien sepa hacerlo puede comparar la página ' +
    'con su código publicado.',
  privacyRoomTitle: 'Lo que guarda la sala',
  privacyRoom1:
    'Una sala vive solo en la memoria. Lo compartido se borra cuando empieza el turno siguiente; todo lo demás, ' +
    'al cerrarse la reunión o diez minutos después de irse la última persona.',
  privacyRoom2: 'Quien tenga el enlace puede ver si hay una reunión en curso.',
  privacyBrowserTitle: 'Lo que guarda tu navegador',
  privacyBrowser1:
    'Mientras estás aquí, una nota pequeña en esta pestaña guarda tu asiento por si la página se vuelve a cargar. ' +
    'Se borra cuando sales y cuando termina la reunión.',
  privacyBrowser2: 'El historial de tu navegador guarda el enlace. El enlace deja entrar; no abre lo que se dijo.',
  privacyQuickly1:
    'El botón, o pulsar Mayúsculas tres veces en dos segundos, deja esta página en blanco al instante y pone una ' +
    'página vacía en su lugar.',
  privacyQuickly2:
    'No borra el historial del navegador. Si alguien revisa tu dispositivo, usa una ventana privada o borra el ' +
    'historial tú.',

  // Un certificado que el servidor hizo por su cuenta
  certificateTitle: '¿Tu navegador te avisó sobre este servidor?',
  certificate1:
    'Hizo su propio certificado, así que nadie más responde por él. Es lo habitual en un local o en casa. Lo que ' +
    'envías va cifrado igualmente.',
  certificate2:
    'Para saber que es el servidor correcto, abre el certificado en tu navegador, con el signo junto a la dirección, ' +
    'y compara su huella SHA-256 con la que aparece en la terminal de quien lo puso en marcha. A esta página le dijeron:',

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
  removed2: 'Puede ser un error, y puede doler. Si necesitas a alguien ahora, pulsa Ayuda ahora.',
  replacedTitle: 'Estás aquí en otra página',
  replaced1:
    'Tu asiento ha pasado a una pestaña o un dispositivo tuyo más reciente. Esta página ha borrado sus claves.',
  replaced2: 'Puedes cerrar esta página.',
  unfitTitle: 'Aquí esta página no puede guardar la privacidad',
  unfit1:
    'Se abrió con una dirección que no empieza por https://, o en un navegador muy antiguo. Así no se puede ' +
    'sellar nada, y por eso la página no te deja entrar.',
  unfit2: 'Abre el enlace con https:// delante, o usa un navegador más reciente.',
  unfit3: 'Si administras este servidor: dale un certificado, o ábrelo como localhost en este equipo.',

  // Lo que no se pudo
  sure: 'Sí, hazlo',
  leaveIt: 'No, déjalo',
  'no:not_understood': 'El servidor no ha entendido a esta página. No se ha perdido nada. Vuelve a cargarla.',
  'no:wrong_version':
    'Esta página y el servidor son de versiones distintas. Vuelve a cargarla; tu asiento está guardado.',
  'no:hello_first': 'La página y el servidor ya no coinciden. Vuelve a cargarla; tu asiento está guardado.',
  'no:no_meeting':
    'Ahora no hay ninguna reunión abierta en este enlace. Quédate aquí: la puerta se abrirá cuando empiece.',
  'no:not_your_room': 'Solo el enlace para facilitar abre esta sala. Pide a quien lo tenga que abra la reunión.',
  'no:already_open': 'La reunión ya está abierta. Puedes entrar.',
  'no:server_full': 'Este servidor no puede tener más salas. No se ha perdido nada. Inténtalo dentro de un rato.',
  'no:room_full': 'El círculo está completo. Quédate en esta página e inténtalo dentro de un rato.',
  'no:lobby_full': 'Ahora hay demasiada gente esperando. Quédate en esta página e inténtalo dentro de un rato.',
  'no:no_such_format': 'Esa forma de reunión ya no está. Vuelve a cargar la página y elige otra.',
  'no:already_seated': 'Ya tienes un asiento.',
  'no:too_soon': 'Has vuelto muchas veces seguidas. Espera unos segundos; tu asiento se guarda.',
  'no:seat_unknown': 'Tu asiento no se guardó tanto tiempo. Puedes volver a entrar.',
  'no:seat_removed': 'Este asiento fue retirado y queda fuera hasta que termine la reunión.',
  'no:seat_lend_unknown':
    'Este enlace para mover tu asiento ya se usó o es demasiado antiguo. Haz otro en tu otro dispositivo.',
  'no:not_seated': 'Eso funciona cuando estás en el círculo.',
  'no:not_in_lobby': 'Esa persona ya no está en la puerta. No ha cambiado nada.',
  'no:not_in_circle': 'Esa persona ya no está en el círculo. No ha cambiado nada.',
  'no:not_allowed': 'Solo puede hacerlo alguien que facilita la reunión. No ha cambiado nada.',
  'no:no_turn': 'Ahora nadie tiene la palabra. No ha cambiado nada.',
  'no:stale_turn':
    'La palabra había cambiado antes de que pulsaras. No se ha hecho nada: mira quién la tiene ahora y elige de nuevo.',
  'no:just_changed': 'Otra persona acaba de cambiar la palabra. ¿Todavía quieres esto?',
  'no:not_holder': 'Solo puede hacerlo quien tiene la palabra. Lo que has escrito no se ha perdido.',
  'no:already_holder': 'Ahora tienes la palabra. Primero termina o pasa.',
  'no:turn_is_open': 'Alguien tiene la palabra. Primero dale las gracias, y luego sigue.',
  'no:no_turns_now': 'En esta parte de la reunión no hay turnos. Sigue primero hasta la de compartir.',
  'no:only_listening': 'Esta persona solo escucha. Da la palabra a otra.',
  'no:hand_not_up': 'Esa mano ya no está levantada. No ha cambiado nada.',
  'no:nothing_to_undo': 'Ya es tarde para deshacerlo, o la palabra ha cambiado desde entonces.',
  'no:stale_segment': 'La reunión había avanzado antes de que pulsaras. Mira dónde está y elige de nuevo.',
  'no:no_such_segment': 'La reunión no tiene esa parte. No ha cambiado nada.',
  'no:no_reading': 'Ahora no se lee nada.',
  'no:no_such_reading': 'Esa lectura no está. Elige otra.',
  'no:stale_passage': 'La lectura había avanzado antes de que pulsaras. Mira dónde está.',
  'no:not_reader': 'Solo pasa de fragmento quien lee, o alguien que facilita la reunión.',
  'no:stale_key': 'El círculo ha cambiado justo ahora. No se ha perdido nada. Inténtalo de nuevo.',
  'no:circle_changed':
    'El círculo ha cambiado justo ahora. Tu línea se sella de nuevo para quienes están; no se ha perdido nada.',
  'no:key_unfinished': 'La línea se interrumpió. No se ha perdido nada. Envíala de nuevo.',
  'no:key_not_new': 'La línea se interrumpió. No se ha perdido nada. Envíala de nuevo.',
  'no:wrong_counter': 'La línea se interrumpió. No se ha perdido nada. Envíala de nuevo.',
  'no:turn_full': 'En este turno no caben más líneas. Di el resto en voz alta, o en otro turno.',
  'no:too_many_keys': 'En este turno ha entrado y salido demasiada gente. Termínalo y toma otro.',
  'no:no_line': 'No hay ninguna línea que retirar.',
  'no:not_asked': 'Otra persona ya lo ha hecho. No se ha perdido nada.',
  'no:seat_taken': 'Ese lugar ya está ocupado. Añade a la persona otra vez.',
  'no:guests_full': 'Ya hay tantos lugares sin dispositivo como puede tener una reunión. Quita uno primero.',
  'no:not_guest': 'Ese lugar ya no existe, o la persona ya tiene su propia página. No ha cambiado nada.',
  'no:lobby_stays_on':
    'Se ha expulsado a alguien, así que quienes llegan esperan en la puerta hasta que termine la reunión.',
  'no:unattended':
    'Ahora no hay nadie que modere. No se ha perdido nada: cuando alguien vuelva, la reunión sigue y podrás hacerlo ' +
    'de nuevo.',
  'no:frozen':
    'Quien modera ha detenido todo por un rato. No se ha perdido nada: cuando la reunión siga, podrás hacerlo de ' +
    'nuevo.',
  'no:paused': 'La reunión está en pausa. No se ha perdido nada: sigue sola en un momento, y podrás hacerlo de nuevo.',
  'no:silent': 'El círculo está en silencio. No se ha perdido nada: cuando termine, podrás hacerlo de nuevo.',
  'no:no_pauses': 'En esta reunión no hay pausas. Dile a quien modera lo que necesitas.',
  'no:pause_too_soon':
    'Has pedido una pausa hace poco. Podrás pedir otra cinco minutos después. Si necesitas algo ahora, díselo a ' +
    'quien modera.',
  'no:no_gestures': 'Esta reunión es sin gestos. No cambió nada.',
  'no:gesture_too_soon': 'Tu último gesto aún se ve. Espera un momento.',
  'no:signal_answered': 'Alguien ya se ocupó, o la señal se retiró.',
  'no:not_sealed': 'Aquí no hay nadie para quien sellar esto, así que no se ha enviado. Tus palabras están en la caja.',
  'no:name_empty': 'Escribe un nombre para llamarte. Vale cualquiera, incluso una letra.',
  'no:name_too_long': 'Este nombre es demasiado largo. Usa 40 letras como mucho.',
  'no:not_a_link': 'Esto no es un enlace a una reunión. Copia entero el enlace que te han dado y pégalo aquí.',
  'no:not_sent':
    'La conexión se perdió un rato, y lo que pulsaste entretanto no se envió. Mira dónde está la reunión y elige ' +
    'de nuevo.',
  'no:line_kept': 'Tu última línea no se ha enviado. Está de nuevo en la caja: envíala cuando quieras.',
  'no:no_votes_here': 'En esta reunión no hay votaciones.',
  'no:vote_is_on': 'Ya hay una votación. Tu pregunta se conserva: hazla cuando esta termine.',
  'no:stale_vote': 'Esa votación ha terminado o se ha retirado. No ha cambiado nada.',
  'no:no_such_choice': 'La votación no tiene esa opción. No ha cambiado nada.',
  'no:already_voted': 'Tu voto ya estaba dentro; cuenta el primero.',
  'no:not_caller': 'Solo puede hacerlo quien preguntó, o alguien que facilita la reunión.',
  'no:question_empty': 'Escribe lo que preguntas al círculo.',
  'no:options_too_few': 'Escribe al menos dos opciones, o pregunta por sí o no.',
  'no:question_too_long': 'Es demasiado largo. Usa como mucho 240 letras para la pregunta y 60 para cada opción.',
  'no:not_sealed_yet': 'La sala todavía no puede sellar esto. No se ha perdido nada. Inténtalo en un momento.',

  // Rehearsal
  rehearseFirst: 'Practica primero, con personas inventadas',
  rehearsal: 'Ensayo',
  rehearsalWhat:
    'Las personas de aquí son inventadas y viven en esta página; todo lo demás es como en una reunión. Van llegando ' +
    'y actúan por su cuenta. Para terminar, sal o cierra la reunión. Pide lo que cuesta practicar:',
  sceneKnock: 'Alguien llega tarde',
  sceneDrop: 'Se corta una línea',
  sceneOverrun: 'Alguien no termina',
  sceneDisrupt: 'Alguien interrumpe',
};
