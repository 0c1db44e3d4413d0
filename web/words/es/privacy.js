// @ts-check
/**
 * Las palabras de la hoja de privacidad en español, que llegan cuando se abre.
 * @type {import('../../words.js').WordsOf<'privacy'>}
 */
export const words = {
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
    'se comparte, ni hacer pasar una línea por la de otra persona. Quien administra el servidor y además tiene el ' +
    'enlace de invitación podría leer sin que se note, o hablar en nombre de otra persona; por eso, da el enlace ' +
    'solo a tu grupo.',
  privacyServer3:
    'Quien administra este servidor podría enviar una página distinta. Quien sepa hacerlo puede comparar la página ' +
    'con su código publicado.',
  privacyRoomTitle: 'Lo que guarda la sala',
  privacyRoom1:
    'Una sala vive solo en la memoria. Lo compartido se borra cuando empieza el turno siguiente; todo lo demás, ' +
    'al cerrarse la reunión o diez minutos después de irse la última persona. Si el servidor falla, la página de quien ' +
    'facilita recupera la reunión: sabe quién ocupa cada asiento y de quién es el turno, y nada de lo que se dijo antes.',
  privacyHelpers:
    'Después de una reunión, quienes la facilitaron o ayudaron pueden quedarse cinco minutos más. En la sala ya no ' +
    'queda entonces nada de lo que se dijo.',
  privacyRoom2: 'Quien tenga el enlace puede ver si hay una reunión en curso.',
  privacyRoom3:
    'Quien facilita puede mostrar la reunión en una pantalla del local. La página lo dice mientras una la muestra. ' +
    'Nunca muestra lo que se escribe, y los nombres solo si tu grupo quiere; su enlace no deja entrar al círculo.',
  privacyBrowserTitle: 'Lo que guarda tu navegador',
  privacyBrowser1:
    'Mientras estás aquí, una nota pequeña en esta pestaña guarda tu asiento por si la página se vuelve a cargar. ' +
    'Donde un solo teléfono sirve a personas sin dispositivo, guarda también lo que abre sus nombres. Se borra cuando ' +
    'sales y cuando termina la reunión; si cierras el navegador sin salir, queda en sus archivos.',
  privacyBrowser2:
    'Tu navegador guarda el enlace: en el historial, con los iconos de sitios y las pestañas abiertas, y en sus propios ' +
    'datos de uso; tanto si lo escribes como si lo sigues, y también tras salir rápido. El enlace deja entrar; no abre ' +
    'lo que se dijo. Los nombres y lo que se comparte no están en sus archivos.',
  privacyQuickly1:
    'El botón, o pulsar Mayúsculas tres veces en dos segundos, deja esta página en blanco al instante y pone una ' +
    'página vacía en su lugar.',
  privacyQuickly2:
    'No borra el historial del navegador. Si alguien revisa tu dispositivo, usa una ventana privada o borra el ' +
    'historial tú.',
  whichPageTitle: '¿Qué página es esta?',
  whichPage:
    'Abajo está el hash de los archivos de la página, tal como lo da este servidor. Compáralo con el que imprime ' +
    'circlekeeper page-hash. Un servidor deshonesto podría mostrar cualquier hash; el README del código fuente explica ' +
    'cómo comprobar los propios archivos.',
  whichPageUnknown: 'El servidor no respondió. Cierra esto y ábrelo de nuevo.',
};
