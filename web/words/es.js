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
  newLink: 'Nuevo enlace de invitación',
  newLinkWhy:
    'Si alguien que tiene el enlace debe quedarse fuera, crea uno nuevo. El anterior ya no deja entrar a nadie.',
  newLinkNotYours: 'Solo quien entró con el enlace para facilitar puede crear uno nuevo. Pídeselo.',
  newLinkAsk: '¿Crear un nuevo enlace de invitación?',
  newLinkAskText:
    'A partir de ahora solo se entra con el enlace nuevo, esta semana y las siguientes. Quienes están dentro se quedan, y quien espera sigue esperando. Tu enlace para facilitar también cambia: guarda el nuevo y envía a tu grupo el nuevo enlace de invitación.',
  newLinkScreens: 'Las pantallas de la sala se apagan: da a cada una un enlace nuevo.',
  newLinkYes: 'Crear un enlace nuevo',
  saveNewLink: 'Guarda tu nuevo enlace para facilitar',
  saveNewLinkWhy:
    'El enlace de invitación es nuevo, y este también. La próxima vez, abre la sala con él: el anterior dejaría entrar a quien tenga la invitación anterior. No lo compartas con nadie.',
  newFacilitatorLink: 'Nuevo enlace para facilitar',
  savedIt: 'Ya lo guardé',
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
  somebodyIsSharing: 'Alguien está compartiendo',

  // Quién sigue
  firstTimeSay: 'Es mi primera vez',
  firstTimeWho: 'Solo lo sabrán quienes facilitan la reunión.',

  // Mi lugar
  leaveAsk: '¿Salir de la reunión?',
  leaveAskText: 'Dejas tu asiento y tu lugar en la cola. Puedes volver a entrar con el enlace.',
  leaveAskAlone:
    'Aquí nadie más puede llevar la reunión: se detiene hasta que alguien vuelva. Para terminarla para todo el grupo, ciérrala.',
  leaveAskDeputy: 'Entonces una persona suplente lleva la reunión. Puedes volver con tu enlace, y llevarla otra vez.',
  lobbyUnattended:
    'Ahora mismo no hay nadie que lleve la reunión, así que no puede entrar nadie. Cuando alguien vuelva, verá ' +
    'que esperas.',

  // Gestos y señales
  inPrivate: 'En privado…',
  inPrivateTitle: 'En privado, a quien lleva la reunión',
  inPrivateWhy: 'Solo lo ve quien lleva la reunión, con tu nombre y la hora. Puedes retirarlo.',
  'signal:check_on_me': 'Acércate a ver cómo estoy',
  'signal:need_a_break': 'Necesito una pausa',
  'signal:that_was_crosstalk': 'Eso fue un comentario cruzado',
  'signalMeans:check_on_me': 'Alguien que lleva la reunión estará contigo en cuanto pueda.',
  'signalMeans:need_a_break':
    'Se guardan tu asiento y tu lugar en la fila. Las demás personas ven que faltas un ' +
    'momento.',
  'signalMeans:that_was_crosstalk': 'Puede mostrarse a todo el grupo su recordatorio. No se nombra a nadie.',
  signalSent: 'Enviado en privado: {signal}.',
  takeSignalBack: 'Retirarlo',
  signalSeen: '{name} ya lo vio.',
  quietWord: 'Hablar aparte',
  quietOfferedToMe: '{name} quiere hablar contigo aparte',
  quietAsked:
    'Es para escribir a solas: nadie más podrá leerlo. Las demás personas ven que faltas un momento. Puedes ' +
    'decir que no.',
  quietOffered: 'Has pedido a {name} hablar aparte',
  quietWaiting: 'Puede decir que sí o que ahora no.',
  quietWith: 'Aparte con {name}',
  quietOnlyYouTwo: 'Nadie más puede leer esto. Las demás personas ven que faltas un momento.',
  quietLine: 'Escribe aquí',
  goAside: 'Sí, hablemos',
  sendQuietLine: 'Enviar',
  endQuietWord: 'Volver a la reunión',
  takeOfferBack: 'Retirarlo',
  'quietOver:not_now': 'Ahora no. Está bien.',
  'quietOver:ended': 'La charla aparte ha terminado',
  'quietOver:lost': 'Se ha perdido la conexión, y la charla aparte ha terminado',
  quietNothingKept: 'No se guarda nada de ella. Estás de vuelta en la reunión.',
  quietLineFrom: '{name}, solo para ti: {text}',
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
  closeWithHelpers: 'Cerrar, y cinco minutos para quienes ayudaron',
  closeWithMe: 'Cerrar, y cinco minutos para mí',
  helpersStay: {
    one: '{names} se queda contigo, con tres preguntas para mirar atrás. Para las demás personas, la reunión termina.',
    other: '{names} se quedan contigo, con tres preguntas para mirar atrás. Para las demás personas, la reunión termina.',
  },
  onlyMeStays: 'No hay nadie más que haya ayudado. Tienes tres preguntas para mirar atrás, y la sala se cierra sola.',
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
  letKnownIn: 'Dejar pasar a quienes ya estuvieron aquí',
  wasHere: 'ya estuvo aquí',
  sayNotNow: 'Ahora no',
  removeDots: 'Expulsar…',
  sendOut: 'Hacer salir…',
  sendOutAsk: '¿Hacer salir a esta persona?',
  sendBack: 'De vuelta a la puerta',
  sendBackText:
    '{name} espera en la puerta, conserva el asiento y puede volver a pasar. Lo que ha dicho en este turno ' +
    'desaparece de todas las pantallas. Quienes llegan también esperan en la puerta.',
  orRemove: 'O expulsar',
  removeReasons: 'El motivo solo lo sabe esa persona. Elige uno, y sale:',
  'removeFor:agreements': 'Va contra nuestros acuerdos',
  'removeFor:disruption': 'La reunión no podía seguir',
  'removeFor:not_this_meeting': 'Esta reunión no es para ella',
  'removeFor:none': 'Sin motivo',
  keepThem: 'No, que se quede',
  removeAsk: '¿Expulsar a esta persona?',
  removeAskText:
    '{name} sale en el acto y no puede volver a este asiento hasta que termine la reunión. Desde entonces, ' +
    'quienes llegan esperan en la puerta. Su enlace sigue sirviendo: para que no vuelva, crea un nuevo enlace de invitación.',
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
  goToPart: 'El plan: ir a otra parte',
  undoMove: 'Volver adonde estábamos',
  beginSilenceOf: 'Empezar el silencio: {time}',
  'part:done': 'hecha',
  'part:now': 'ahora',
  'part:left_out': 'omitida',
  goThereAsk: '¿Pasar a esta parte?',
  handsWait: {
    one: 'Hay {n} mano levantada. Sigue así, y esa persona no ha tenido su turno aquí.',
    other: 'Hay {n} manos levantadas. Siguen así, y esas personas no han tenido su turno aquí.',
  },
  liesBetween: 'Antes está previsto: {names}. Puedes omitirlo, o adelantar esta parte y seguir después con {next}.',
  leaveOutAndGo: 'Omitirlo y pasar',
  bringForward: 'Adelantar esta parte',
  goThere: 'Pasar',
  closingIsOut: 'Todavía falta el cierre.',
  toTheEnd: '{n} min hasta el final',
  timeOfMeeting: 'La hora de terminar y la duración de los turnos',
  noEndYet: 'La hora de terminar se calcula cuando la reunión deja su primera parte. Puedes fijarla ya.',
  endsIn: { one: 'Hora prevista: {time}. Queda {n} minuto.', other: 'Hora prevista: {time}. Quedan {n} minutos.' },
  endedAt: 'La hora prevista era {time}.',
  fiveLater: '5 minutos más tarde',
  tenLater: '10 minutos más tarde',
  endAt: 'Terminar a las',
  setEnd: 'Fijar la hora',
  turnsAre: 'Aquí un turno dura hasta {time}.',
  shorterTurns: 'Turnos más cortos',
  longerTurns: 'Turnos más largos',
  fromNextTurn: 'Vale a partir del próximo turno. El que está en curso sigue igual.',
  advice: 'Una idea para ti',
  notNowAdvice: 'Dejarlo como está',
  endIsNear: { one: 'Falta {n} minuto para la hora prevista.', other: 'Faltan {n} minutos para la hora prevista.' },
  endHasCome: 'Llegó la hora prevista.',
  afterThisTurn: 'Después de este turno viene: {segment}.',
  timeIsShort: {
    one: 'Espera {n} persona, y a esta parte le quedan unos {minutes}.',
    other: 'Esperan {n} personas, y a esta parte le quedan unos {minutes}.',
  },
  turnsOf: 'Turnos de {time} desde ahora',
  chooseReading: 'Elegir otra lectura',
  callLink: 'Llamada aparte',
  callLinkWhy: 'Para grupos que hablan por teléfono o vídeo además de esta página. El enlace se sella para el círculo.',
  callLinkAddress: 'Dirección de la llamada (empieza por https:// o http://)',
  notAWebAddress: 'No es una dirección web que empiece por https:// o http://. Cópiala de la llamada y pégala aquí.',
  setCall: 'Mostrarla al círculo',
  clearCall: 'Quitar el enlace de la llamada',

  // Para volver al presente
  groundingMoment: 'Un momento para volver a ti',
  groundMyself: 'Volver a mí',
  groundingWhy: 'Solo está en tu propia página: nadie lo ve. Sáltate lo que quieras, y para cuando quieras.',
  stepOf: 'Paso {n} de {all}',
  nextStep: 'Paso siguiente',
  stepBack: 'Atrás',
  groundingDone: 'Listo',
  groundTogether: 'Ejercicio para volver a sí, en grupo',
  groundTogetherWhy: 'Todo el mundo ve el mismo paso, y tú llevas de un paso al siguiente. Quien prefiera no hacerlo no participa, y nadie lo ve.',
  beginExercise: 'Empezar: {name}',
  inExercise: 'Paso a paso, en compañía. También puedes no participar.',
  stepBackAll: 'Un paso atrás',
  endExercise: 'Terminar el ejercicio',
  sitOut: 'Esta vez no participo',
  satOutTitle: 'Esta vez no participas',
  satOutText: 'Nadie más lo sabe. No tienes que hacer nada. Cuando termine el ejercicio, la reunión estará aquí otra vez.',
  joinIn: 'Prefiero participar',
  exerciseBegins: 'Un ejercicio para todo el grupo: {name}.',
  exerciseIsOver: 'El ejercicio ha terminado. La reunión sigue.',

  // Pantallas en la sala
  displays: 'Una pantalla en la sala',
  displayWhy:
    'Para quienes se reúnen en persona: una pantalla grande que muestra la parte, la lectura, quién comparte, el ' +
    'tiempo y quién sigue. No muestra nada de lo que se escribe, y todas las personas ven que está ahí. Abre su ' +
    'enlace en esa pantalla.',
  displayNames: 'La pantalla muestra nombres',
  makeDisplay: 'Crear un enlace para una pantalla',
  displayLink: 'Enlace para la pantalla',
  copyDisplayLink: 'Copiar el enlace para la pantalla',
  displayOn: 'Una pantalla muestra esta reunión.',
  displayDark: 'Hay un enlace, y ninguna pantalla lo muestra ahora.',
  displayAway: 'Quitar esta pantalla',
  screenShows: 'Una pantalla en la sala muestra esta reunión, sin nombres.',
  screenShowsNames: 'Una pantalla en la sala muestra esta reunión, con nombres.',
  displayNext: 'Sigue: {name}',
  displayStands: 'el tiempo está detenido',
  displayPause: 'Una pausa',
  displaySilence: 'Silencio',
  displayGroups: 'En grupos pequeños hasta las {time}',
  displayWaits: 'Esperamos un momento',

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
  privacyHelpers:
    'Después de una reunión, quienes la llevaron o ayudaron pueden quedarse cinco minutos a solas. En la sala ya no ' +
    'queda nada de lo que se dijo.',
  privacyRoom2: 'Quien tenga el enlace puede ver si hay una reunión en curso.',
  privacyRoom3:
    'Quien modera puede mostrar la reunión en una pantalla de la sala. La página lo dice mientras una la muestra. ' +
    'Nunca muestra lo que se escribe, y los nombres solo si tu grupo quiere; su enlace no deja entrar al círculo.',
  privacyBrowserTitle: 'Lo que guarda tu navegador',
  privacyBrowser1:
    'Mientras estás aquí, una nota pequeña en esta pestaña guarda tu asiento por si la página se vuelve a cargar. ' +
    'Donde un solo teléfono sirve a personas sin dispositivo, guarda también lo que abre sus nombres. Se borra cuando ' +
    'sales y cuando termina la reunión.',
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
  debriefTitle: 'Cinco minutos para quienes ayudaron',
  debriefWho: 'Para las demás personas, la reunión terminó. Aquí solo quedan {names}.',
  debriefAlone: 'Para las demás personas, la reunión terminó. Aquí solo quedas tú.',
  debriefStays: 'Lo que cada persona compartió es suyo. Esta sala tampoco guarda nada, y se cierra sola.',
  debriefBegins: 'La reunión terminó. Estás entre quienes ayudaron, durante cinco minutos.',
  debriefNear: 'Queda un minuto para quienes ayudaron.',
  debriefEnd: 'Terminar ahora',
  debriefEndAsk: '¿Terminar estos minutos para quienes siguen aquí?',
  debriefEndText: 'La sala desaparece entonces, en tu página y en las demás.',
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
  unfitTitle: 'Aquí esta página no puede guardar la privacidad',
  unfit1:
    'Se abrió con una dirección que no empieza por https://, o en un navegador muy antiguo. Así no se puede ' +
    'sellar nada, y por eso la página no te deja entrar.',
  unfit2: 'Abre el enlace con https:// delante, o usa un navegador más reciente.',
  unfit3: 'Si administras este servidor: dale un certificado, o ábrelo como localhost en este equipo.',

  // Lo que no se pudo
  sure: 'Sí, hazlo',
  leaveIt: 'No, déjalo',

  // Standing still
  freeze: 'Congelar',
  thaw: 'Descongelar y seguir',
  frozenTitle: 'Todo está detenido',
  frozenText:
    'Alguien que facilita está arreglando algo. No tienes que hacer nada, y no se pierde nada. La reunión sigue pronto.',
  sortText:
    'Nadie puede escribir, levantar la mano ni entrar. Elige quién debe salir; arriba está quien llegó de último. ' +
    'Después, descongela.',
  sendChosenOut: { one: 'Sacar a {n} persona…', other: 'Sacar a {n} personas…' },
  pauseTitle: 'Una pausa',
  pauseText: 'Alguien necesitaba un momento, y nos viene bien. Después la reunión sigue sola.',
  silenceTitle: 'Silencio',
  silenceText: 'Estamos en silencio, en compañía. No tienes que hacer nada.',
  floorStaysYours: 'La palabra sigue siendo tuya. Este tiempo no cuenta, y lo que escribías se conserva.',
  showTime: 'Ver el tiempo',
  showBreath: 'Ver una respiración',
  breatheIn: 'entra …',
  breatheOut: 'sale …',
  pauseFor: { one: 'Pausa de {n} segundo', other: 'Pausa de {n} segundos' },
  pauseAsk: '¿Poner la reunión en pausa?',
  pauseAskText: {
    one: 'Todo se detiene {n} segundo y luego sigue solo. Nadie sabrá quién lo pidió.',
    other: 'Todo se detiene {n} segundos y luego sigue solo. Nadie sabrá quién lo pidió.',
  },
  pauseNow: 'Hacer la pausa',
  quietTogether: 'Pausa o silencio',
  silenceWhy: 'Un silencio, igual para todas las personas. Puedes terminarlo antes.',
  endSilence: 'Terminar el silencio',
  pauseBegins: { one: 'Una pausa de {n} segundo.', other: 'Una pausa de {n} segundos.' },
  silenceBegins: 'Silencio: {length}.',
  silenceIsOver: 'El silencio ha terminado.',
  meetingGoesOn: 'La reunión sigue.',

  'no:not_understood': 'El servidor no ha entendido a esta página. No se ha perdido nada. Vuelve a cargarla.',
  'no:wrong_version':
    'Esta página y el servidor son de versiones distintas. Vuelve a cargarla; tu asiento está guardado.',
  'no:hello_first': 'La página y el servidor ya no coinciden. Vuelve a cargarla; tu asiento está guardado.',
  'no:no_meeting':
    'Ahora no hay ninguna reunión abierta en este enlace. Quédate aquí: la puerta se abrirá cuando empiece.',
  'no:link_replaced': 'Este enlace se ha cambiado, y la reunión sigue en el nuevo. Usa el nuevo enlace para facilitar.',
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
  'no:nothing_to_undo': 'Ya es tarde para deshacerlo, o ha pasado algo desde entonces.',
  'no:stale_segment': 'La reunión había avanzado antes de que pulsaras. Mira dónde está y elige de nuevo.',
  'no:just_moved': 'Otra persona acaba de llevar la reunión a otra parte. ¿Todavía quieres esto?',
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
  'no:displays_full': 'Una reunión puede tener cuatro pantallas, y ya hay cuatro. Quita una primero.',
  'no:display_unknown': 'Esa pantalla ya no está. No ha cambiado nada.',
  'no:only_shows': 'Esta página llegó con el enlace de una pantalla: puede mostrar la reunión y nada más.',
  'no:lobby_stays_on':
    'Se ha expulsado a alguien, así que quienes llegan esperan en la puerta hasta que termine la reunión.',
  'no:unattended':
    'Ahora no hay nadie que facilite. No se ha perdido nada: cuando alguien vuelva, la reunión sigue y podrás hacerlo ' +
    'de nuevo.',
  'no:frozen':
    'Quien facilita ha detenido todo por un rato. No se ha perdido nada: cuando la reunión siga, podrás hacerlo de ' +
    'nuevo.',
  'no:paused': 'La reunión está en pausa. No se ha perdido nada: sigue sola en un momento, y podrás hacerlo de nuevo.',
  'no:silent': 'El círculo está en silencio. No se ha perdido nada: cuando termine, podrás hacerlo de nuevo.',
  'no:no_pauses': 'En esta reunión no hay pausas. Dile a quien facilita lo que necesitas.',
  'no:pause_too_soon':
    'Has pedido una pausa hace poco. Podrás pedir otra cinco minutos después. Si necesitas algo ahora, díselo a ' +
    'quien facilita.',
  'no:grounding': 'Todo el grupo está en un ejercicio ahora. No se perdió nada: cuando termine, puedes hacerlo de nuevo.',
  'no:no_exercise': 'El ejercicio ya terminó.',
  'no:no_such_exercise': 'Ese ejercicio no está. Elige otro.',
  'no:stale_step': 'El ejercicio había avanzado antes de que pulsaras. Mira por dónde va.',
  'no:no_gestures': 'Esta reunión es sin gestos. No cambió nada.',
  'no:gesture_too_soon': 'Tu último gesto aún se ve. Espera un momento.',
  'no:signal_answered': 'Alguien ya se ocupó, o la señal se retiró.',
  'no:came_by_link': 'Esta persona entró con el enlace de facilitación. Solo ella puede ceder la función, y no se le puede sacar.',
  'no:no_device': 'Esta persona no tiene dispositivo para hacerlo. Elige a alguien que tenga.',
  'no:last_facilitator': 'Nadie más puede llevar aquí la reunión. Elige antes a alguien que la lleve, o nombra suplente.',
  'no:quiet_word_busy': 'Una de las dos personas ya está aparte o tiene una invitación. No ha cambiado nada.',
  'no:quiet_word_gone': 'Esa charla aparte ya ha terminado.',
  'no:nobody_else_facilitates':
    'No hay nadie más que pueda llevar la reunión mientras estás aparte. ¿Quieres pedirlo de todos modos?',
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
  'no:link_is_new': 'El enlace de invitación es nuevo. Sigues dentro, y esta página ya lo tiene.',
  'no:in_groups': 'El círculo está ahora en grupos pequeños. No se pierde nada: sigue cuando vuelvan.',
  'no:bad_parting': 'Cada grupo pequeño empieza con entre dos y veinte personas. Revisa los grupos.',
  'no:kept_apart': 'Dos personas de ese grupo deben estar en grupos distintos. Elige otro para una de ellas.',
  'no:apart_full': 'Puedes pedirlo de cinco personas. Quita antes una, o di a quien facilita lo que necesitas.',
  'no:group_gone': 'Ese grupo pequeño ya terminó. Mira dónde está cada persona ahora.',
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
  'no:only_helpers_now': 'La reunión terminó. Aquí puedes hablar unos minutos, y esto ya no tiene lugar.',
  'no:helpers_inside':
    'La última reunión acaba de cerrarse, y quienes ayudaron siguen en la sala, cinco minutos como mucho. Prueba después.',
  'no:question_empty': 'Escribe lo que preguntas al círculo.',
  'no:options_too_few': 'Escribe al menos dos opciones, o pregunta por sí o no.',
  'no:question_too_long': 'Es demasiado largo. Usa como mucho 240 letras para la pregunta y 60 para cada opción.',
  'no:not_sealed_yet': 'La sala todavía no puede sellar esto. No se ha perdido nada. Inténtalo en un momento.',

  // Rehearsal
  rehearseFirst: 'Practica primero, con personas inventadas',
  rehearsal: 'Ensayo',
  rehearsalWhat:
    'Las personas de aquí son inventadas y viven en esta página; todo lo demás es como en una reunión. Van llegando ' +
    'y actúan por su cuenta. Para terminar, sal o cierra la reunión. Pide lo que quieras practicar. Lo que ahora no ' +
    'puede ocurrir no se puede pulsar.',
  sceneAny: 'Una sorpresa',
  scenesComing: 'Llegar y salir',
  'scene:knock': 'Alguien llega tarde',
  'scene:drop': 'Se corta una línea',
  'scene:need_a_break': 'Alguien necesita un descanso',
  'scene:own_line': 'Se corta mi línea, más de un minuto',
  scenesSharing: 'Mientras se comparte',
  'scene:overrun': 'Alguien no termina',
  'scene:that_was_crosstalk': 'Alguien avisa de un comentario cruzado',
  'scene:burning_need': 'Alguien necesita compartir antes del cierre',
  scenesCircle: 'En el círculo',
  'scene:check_on_me': 'Alguien te pide que mires cómo está',
  'scene:pause': 'Alguien pide una pausa',
  'scene:vote': 'Alguien convoca una votación',
  'scene:disrupt': 'Alguien interrumpe',
};
