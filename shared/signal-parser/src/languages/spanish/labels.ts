import type { Phrases } from '../concept.ts';
import { combine } from '../inflect.ts';
import { listed } from '../listed.ts';

const spans = ['zona', 'zonas', 'area', 'rango', 'region', 'intervalo'];
const areas = [...spans, 'punto', 'puntos', 'precio', 'precios', 'nivel', 'niveles'];

/** Labels of fields, sides and ways in. */
export const labels: Phrases = {
  entry: [
    'entrada',
    'la entrada',
    'entradas',
    'entrada en',
    'entradas en',
    'entrada sugerida',
    'entrada recomendada',
    'precio entrada',
    'zona entrada',
    'orden de entrada',
    'ordenes de entrada',
    'objetivo de entrada',
    'objetivos de entrada',
    'entrar',
    'entrar en',
    'entrar entre',
    'entra en',
    'entramos en',
    'entren en',
    'entrando en',
    'entrando',
    'ingreso',
    'ingreso en',
    'comprar en',
    'compra en',
    'compren en',
    'comprar a',
    'compra a',
    'comprar entre',
    'compra entre',
    'vender en',
    'venta en',
    'vender entre',
    'venta entre',
    'orden de compra',
    'orden de venta',
    ...combine(areas, ['de'], ['entrada', 'entradas', 'compra', 'venta', 'ingreso', 'acumulacion']),
  ],
  averaging: listed(`
    promediar | promediar en | promedio en | promedia en | recompra | recompras | recompra en | recomprar en | segunda entrada |
    tercera entrada | reentrada en | dca en | refuerzo | reforzar en
  `),
  stop: listed(`
    stop | stops | stop loss | stoploss | stop de perdidas | stop de perdida | stop en | detener perdidas | detener perdida |
    parar perdidas | limite de perdidas | limite de perdida | corte de perdidas | cortar perdidas | perdida maxima | invalidacion |
    proteccion | parada
  `),
  target: listed(`
    objetivo | objetivos | objetivo final | objetivo de beneficio | objetivos de beneficio | objetivo de ganancia |
    objetivos de ganancia | objetivo de venta | objetivos de venta | objetivo en | objetivos en | meta | metas | toma de ganancias |
    toma de ganancia | tomas de ganancias | tomar ganancias | tomar ganancias en | tomar beneficios | tomar beneficios en |
    toma de beneficios | toma de beneficio | toma de utilidades | recogida de beneficios | ganancia | blanco | blancos | salidas | take |
    takes
  `),
  next_target: listed(`
    proximo objetivo | proximos objetivos | nuevo objetivo | nuevos objetivos | siguiente objetivo | siguientes objetivos | nueva meta |
    nuevas metas | siguiente meta | nuevo tp | nuevos tp | nuevos tps
  `),
  leverage: listed(`
    apalancamiento | apalancamiento de | apalancamiento recomendado | apalancamiento sugerido | apalancamiento maximo | apalanc | apal |
    apalancado | apalancados | apalancamieto | apalancaminto | palanca
  `),
  risk: listed(`
    riesgo | riesgo por operacion | riesgo por trade | riesgo de | riesgo maximo | gestion de riesgo | gestion del riesgo | gestion |
    arriesgar | arriesga | arriesgando | arriesguen
  `),
  size: listed(`
    tamano | tamano de posicion | media posicion | tamano de la posicion | capital por operacion | lote | lotaje | importe | monto |
    cantidad | margen | invertir | inversion | invierte | usar | usa | usen | utilizar | utiliza | exposicion
  `),
  symbol_label: ['par', 'moneda', 'activo', 'cripto', 'criptomoneda', 'simbolo', 'token', 'divisa', 'instrumento'],
  side_label: listed(`
    direccion | senal | tipo | tipo de orden | tipo de operacion | operacion | lado | posicion | sentido | orden | estrategia |
    nueva senal | nueva operacion | nueva entrada | nuevo trade | senal vip | senal gratis | accion
  `),
  venue_label: ['plataforma', 'casa de cambio', 'bolsa', 'corredor', 'canal'],
  other_label: listed(`
    precio actual | precio ahora | cotizacion | cotizacion actual | ultimo precio | probabilidad | efectividad | tasa de acierto |
    tasa de exito | salida | soporte | soportes | resistencia | resistencias | duracion | regimen | puntuacion | confianza | resultado |
    beneficio | beneficio potencial | ganancia potencial | ganancia esperada | riesgo beneficio | riesgo/beneficio |
    relacion riesgo beneficio | ratio riesgo beneficio | ratio | nivel de riesgo | fecha | hora | temporalidad | marco temporal |
    marco de tiempo | validez | vencimiento | expiracion | maximo | minimo | media movil | liquidacion | precio de liquidacion |
    sentimiento
  `),
  own_word: ['por definir', 'aviso luego', 'avisare', 'aviso despues', 'a definir', 'pendiente de aviso', 'lo aviso aqui'],
  long: listed(`
    largo | larga | largos | en largo | posicion larga | posicion en largo | posicion de compra | entrar en largo | entrada en largo |
    abrir largo | abrir long | longear | longeando | longeo | alcista en
  `),
  short: listed(`
    corto | corta | cortos | en corto | posicion corta | posicion en corto | posicion de venta | entrar en corto | entrada en corto |
    abrir corto | abrir short | venta en corto | vender en corto | shortear | shorteando | shorteo
  `),
  buy: [
    'compra',
    'compras',
    'comprar',
    'compre',
    'compren',
    'compramos',
    'comprando',
    'compro',
    'compra ya',
    'compra en',
    'compren en',
    'comprar en',
    'comprar a',
    'compra a',
    'comprar entre',
    'compra entre',
    'orden de compra',
    'senal de compra',
    ...combine(areas, ['de compra']),
  ],
  sell: [
    'venta',
    'ventas',
    'vender',
    'venda',
    'vendan',
    'vendemos',
    'vendiendo',
    'vende',
    'vendo',
    'venta en',
    'vender en',
    'vender entre',
    'venta entre',
    'orden de venta',
    'senal de venta',
    ...combine(areas, ['de venta']),
  ],
  longs: listed(`
    los largos | los longs | posiciones largas | posiciones long | todos los largos | todos los longs | las compras | todas las compras
  `),
  shorts: listed(`
    los cortos | los shorts | posiciones cortas | posiciones short | todos los cortos | todos los shorts | las ventas | todas las ventas
  `),
  market: listed(`
    a mercado | al mercado | precio de mercado | precio mercado | a precio de mercado | a precio mercado | al precio de mercado |
    orden de mercado | orden a mercado | entrada a mercado | entrada al mercado | entrada de mercado | entrar a mercado | mercado |
    a precio actual | al precio actual | en precio actual | entrada ahora | entrar ahora | entrada inmediata | entrada ya |
    comprar ahora | compra ahora | vender ahora | venta ahora | valor de mercado
  `),
  now: ['ahora', 'ya', 'ahora mismo', 'inmediata', 'inmediatamente', 'en este momento'],
  limit: listed(`
    limite | orden limite | ordenes limite | orden limitada | limitada | orden limit | ordenes limit | orden pendiente |
    ordenes pendientes | las ordenes pendientes | entradas pendientes | pendiente | limites
  `),
  zone: [
    ...spans,
    'entre',
    ...combine(['compra', 'comprar', 'venta', 'vender', 'entrada', 'entrar'], ['entre']),
    ...combine(spans, ['de'], ['entrada', 'entradas', 'compra', 'venta', 'ingreso', 'acumulacion']),
  ],
  above: ['por encima de', 'encima de', 'sobre', 'por encima', 'encima', 'arriba de', 'superando', 'por arriba de', 'superior a'],
  below: ['por debajo de', 'debajo de', 'por debajo', 'debajo', 'abajo de', 'inferior a', 'por abajo de'],
  break: listed(`
    ruptura | ruptura de | en ruptura | a la ruptura | rompe | romper | rompiendo | rotura | al romper | rompimiento | quiebre
  `),
  cross: ['cruzado', 'cruzada', 'margen cruzado', 'modo cruzado'],
  isolated: ['aislado', 'aislada', 'margen aislado', 'modo aislado'],
  spot: ['al contado', 'contado', 'mercado spot', 'en spot'],
  futures: ['futuros', 'futuro', 'perpetuo', 'perpetuos', 'en futuros', 'mercado de futuros'],
};
