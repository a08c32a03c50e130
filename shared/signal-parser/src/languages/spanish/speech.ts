import type { Phrases } from '../concept.ts';
import { combine, inflect } from '../inflect.ts';
import { listed } from '../listed.ts';

/** Small words, units, doubts and reports. */
export const speech: Phrases = {
  to: ['hasta', 'a', 'hasta los', 'hasta el'],
  or: ['o'],
  and: ['y', 'con', 'e', 'mas', 'tambien'],
  filler: listed(`
    de | del | el | la | los | las | lo | en | por | para | precio | precios | nivel | valor | cerca de | alrededor de | aproximadamente |
    aprox | primer | primero | primera | segundo | segunda | tercer | tercero | tercera | cuarto | quinto | ultimo | ultima | final | un |
    una | su | sus | tu | tus | nuestra | nuestro | nuestros | nuestras | al | mi | mis | aqui | aca | chicos | gente | equipo | amigos |
    muchachos | familia | senores | comunidad | favor | por favor | manualmente | rapido | sugerido | sugerida | recomendado |
    recomendada | maximo | dolares | dolar | completa | completo | entera | totalmente | completamente | vamos | vamos a | ganancia |
    ganancias | solo | estoy | estamos | voy a | procedo a | procedemos a | operacion
  `),
  horizon: ['corto plazo', 'medio plazo', 'largo plazo', 'mediano plazo', 'a corto plazo', 'a largo plazo', 'a medio plazo'],
  percent_of: ['de la posicion', 'de la ganancia', 'de las ganancias', 'del beneficio'],
  deposit: listed(`
    del capital | de la cuenta | capital | cuenta | de tu capital | de su capital | del capital total | de tu cuenta | de su cuenta |
    de la cartera | cartera | de tu cartera | del portafolio | portafolio | del saldo | saldo | del balance | del deposito |
    de la billetera | del bankroll
  `),
  points: ['puntos', 'pips'],
  candle: listed(`
    cierre de vela | cierre | cierre por debajo | cierre por encima | cierre debajo de | cierre por debajo de | cierre por encima de |
    vela | velas | cierre diario debajo | cerrar por debajo | cerrar por encima | cierra por debajo | cierra por encima | cierre bajo |
    cerrando por debajo | cerrando por encima
  `),
  day: ['diario', 'diaria', 'dia', 'dias'],
  hour: ['hora', 'horas', 'horario', 'hs'],
  minute: ['minuto', 'minutos'],
  open_target: listed(`
    abierto | abierta | objetivo abierto | libre | dejar correr | deja correr | dejamos correr | a la luna | hasta la luna | luna |
    sin objetivo
  `),
  this: listed(`
    esta | este | esto | esta operacion | este trade | esta orden | esta posicion | la operacion | la posicion | el trade | la orden |
    dicha operacion
  `),
  trade: listed(`
    posicion | posiciones | operacion | operaciones | orden | ordenes | las ordenes | de la posicion | de la operacion | la senal |
    senal | setup | lote | toda la posicion | toda la operacion | la posicion completa | la operacion completa | todo el trade |
    toda la orden
  `),
  if: listed(`
    si | cuando | despues | despues de | tras | una vez | en caso | en cuanto | al tocar | al alcanzar | al llegar | apenas | antes de |
    siempre que | cada vez | mientras | con confirmacion | tras confirmacion | quien | quienes | los que | luego de | a menos que
  `),
  maybe: listed(`
    quizas | quiza | tal vez | talvez | podria | podrian | podriamos | puede | puedo | podemos ver | deberia | deberiamos | debo |
    debemos | deben | creo | pienso | pensando | opino | puede que | posible | posiblemente | probable | probablemente | espero |
    esperamos | potencial | plan | planeo | planeando | quiero | quisiera | me gustaria | idea | analisis | escenario | sesgo | busco |
    buscando | buscare | buscaria | buscaremos | abrire | entrare | comprare | vendere | voy a comprar | voy a vender | voy a abrir |
    voy a entrar | vamos a comprar | vamos a entrar | vamos a abrir | manana | ayer | la semana pasada | el mes pasado | alguien |
    aprende | aprendan | ejemplo | por ejemplo | recuerda | recuerden | recordatorio | regla | consejo | ella | ellos | segun | analista |
    analistas | rumor | encuesta | voten | siempre | como funciona | como poner | en observacion
  `),
  not: ['no', 'sin', 'nunca', 'jamas', 'ni', 'eviten', 'evita', 'evitar', 'ningun', 'ninguna'],
  watch: listed(`
    esperar | espera | esperen | esperando | esperemos | monitorear | monitoreando | vigilar | vigilando | atentos | pendientes |
    estar atentos | observar | observando | seguimiento | ojo a | en la mira
  `),
  report: [
    ...inflect(
      [
        'alcanzad',
        'lograd',
        'tocad',
        'activad',
        'ejecutad',
        'cumplid',
        'completad',
        'finalizad',
        'llenad',
        'asegurad',
        'conseguid',
        'saltad',
        'golpead',
        'concluid',
      ],
      ['o', 'a', 'os', 'as'],
    ),
    'resultado',
    'resultados',
    'reporte',
    'informe',
    'resumen',
    'balance',
    'cerrada con',
    'cerrado con',
    'cerrada en',
    'cerrado en',
    'cerrada por',
    'cerrado por',
    'cerro en',
    'cerro con',
    'alcanzo',
    'alcanzamos',
    'toco',
    'llego',
    'llegamos',
    'pego',
    'salto el stop',
    'salto stop',
    'nos salto',
    'nos saco',
    'nos toco',
    'en ganancia',
    'en ganancias',
    'en beneficio',
    'en profit',
    'ganancia de',
    'ganancias de',
    'ganamos',
    'ganado',
    'ganada',
    'perdida',
    'perdidas',
    'perdida de',
    'beneficio de',
    'rentabilidad',
    'rendimiento',
    'acierto',
    'aciertos',
    'stopeado',
    'stopeados',
    'stopeada',
    'felicidades',
    'felicitaciones',
  ],
  follower: listed(`
    gracias | muchas gracias | felicitaciones profe | profe | maestro | crack | hermano | jefe | bendiciones | saludos | mil gracias
  `),
  profit: ['ganancia', 'ganancias', 'beneficio', 'beneficios', 'utilidad', 'utilidades', 'de la ganancia', 'de las ganancias'],
  hold: listed(`
    mantener | mantengan | mantenemos | mantengo | manteniendo | mantener el resto | holdear | holdeamos | aguantar | aguantamos |
    aguanten | dejamos el resto | dejar el resto
  `),
  optional: [
    'opcional',
    'opcionalmente',
    'si quieres',
    'si quieren',
    'el que quiera',
    'quien quiera',
    'los que quieran',
    'si lo desean',
    'recomiendo',
    'recomendamos',
    'sugiero',
    'sugerimos',
    ...combine(
      [
        'puedes',
        'pueden',
        'podemos',
        'quien quiera puede',
        'el que quiera puede',
        'ya puedes',
        'ya pueden',
        'se puede',
        'ya se puede',
        'considera',
        'consideren',
      ],
      [
        'cerrar',
        'tomar',
        'asegurar',
        'mover',
        'subir',
        'salir',
        'colocar',
        'poner',
        'ajustar',
        'cancelar',
        'proteger',
        'parcial',
        'tomar parciales',
        'cerrar parcial',
      ],
    ),
  ],
};
