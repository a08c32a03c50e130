import type { Phrases } from '../concept.ts';
import { combine, inflect } from '../inflect.ts';
import { listed } from '../listed.ts';

/** Small words, units, doubts and reports. */
export const speech: Phrases = {
  to: ['ate', 'a', 'ate os', 'ate o', 'aos'],
  or: ['ou'],
  and: ['e', 'com', 'tambem', 'mais'],
  filler: listed(`
    de | do | da | dos | das | em | no | na | nos | nas | os | as | o | ao | um | uma | preco | precos | nivel | valor | cerca de |
    perto de | proximo de | proximo a | em torno de | por volta de | aproximadamente | por | para | pra | pro | ali | aqui | la | so |
    premium | primeiro | primeira | segundo | segunda | terceiro | terceira | quarto | quinto | ultimo | ultima | final | lua | sua |
    seu | seus | suas | nosso | nossa | nossos | nossas | meu | minha | par | pessoal | galera | gente | turma | equipe | amigos | favor |
    por favor | manualmente | rapido | sugerida | sugerido | recomendada | recomendado | sugestao | recomendacao | maximo | minimo |
    dolares | dolar | inteira | inteiro | completo | completa | completamente | vamos | ponto | lucro | vou | estou | estamos
  `),
  horizon: ['curto prazo', 'medio prazo', 'longo prazo', 'curtissimo prazo', 'curto', 'longo'],
  percent_of: ['da posicao', 'do lucro', 'dos lucros'],
  deposit: listed(`
    do capital | da banca | capital | banca | do saldo | saldo | da carteira | carteira | da conta | do patrimonio | patrimonio |
    do portfolio | do seu capital | da sua banca | do capital total | do deposito | da banca total
  `),
  points: ['pontos', 'ponto percentual', 'pips'],
  candle: listed(`
    fechamento | fechamento de vela | fechamento do candle | fechamento da vela | fechamento de candle | fechamento abaixo |
    fechamento acima | fechamento abaixo de | fechamento acima de | vela | velas | fechar abaixo | fechar acima | fechando abaixo |
    fechando acima | fechar a vela | vela fechar
  `),
  day: ['diario', 'diaria', 'dia', 'dias'],
  hour: ['hora', 'horas', 'horario'],
  minute: ['minuto', 'minutos'],
  open_target: listed(`
    aberto | em aberto | alvo aberto | livre | deixar correr | deixa correr | deixe correr | rumo a lua | ate a lua | sem alvo
  `),
  this: listed(`
    esta | este | essa | esse | nesta | neste | nessa | nesse | dessa | desse | esta operacao | essa operacao | esse trade | este trade |
    essa ordem | esta ordem | essa posicao | esta posicao | a operacao | a posicao | o trade | a ordem | isso
  `),
  trade: listed(`
    posicao | posicoes | operacao | operacoes | ordem | ordens | as ordens | da posicao | da operacao | sinal | setup | mao | da mao |
    lote | toda a posicao | toda posicao | a posicao toda | posicao toda | a mao toda
  `),
  if: listed(`
    se | quando | apos | caso | depois | depois de | depois que | assim que | ao atingir | ao bater | ao chegar | ao tocar | quem |
    toda vez | sempre que | antes | antes de | enquanto | mediante confirmacao | com confirmacao | se romper
  `),
  maybe: listed(`
    devo | deve | devemos | deveria | talvez | pode | podem | pode ser | podemos ver | poderia | podera | poderemos | acho | acredito |
    penso | pensando | estou pensando | sera | sera que | provavelmente | possivel | possivelmente | potencial | espero | esperamos |
    espera se | pretendo | planejo | plano | planejando | gostaria | quero | ideia | analise | cenario | estudo | vies | tendencia de |
    imagino | alguem | vai subir | vai cair | vou abrir | vou comprar | vou vender | vou entrar | vou longar | vou shortar | vamos abrir |
    vamos comprar | de olho | amanha | ontem | semana passada | mes passado | aprenda | exemplo | por exemplo | lembre se | lembrete |
    lembrem | regra | dica | como funciona | ele | ela | eles | segundo analistas | analista | analistas | rumor | boato | enquete |
    votem | sempre
  `),
  not: ['nao', 'sem', 'nunca', 'jamais', 'nem', 'evite', 'evitem', 'nenhum', 'nenhuma'],
  watch: listed(`
    aguarde | aguardem | aguardar | aguardando | aguardamos | esperar | espere | esperem | esperando | monitorar | monitorando |
    observar | observando | acompanhar | acompanhando | fiquem atentos | fique atento | radar | no radar | fique de olho
  `),
  report: [
    ...inflect(
      [
        'atingid',
        'ativad',
        'finalizad',
        'realizad',
        'alcancad',
        'batid',
        'acionad',
        'stopad',
        'estopad',
        'executad',
        'preenchid',
        'concluid',
        'conquistad',
        'garantid',
        'encerrad',
      ],
      ['o', 'a', 'os', 'as'],
    ),
    'posicao encerrada',
    'operacao encerrada',
    'resultado',
    'resultados',
    'relatorio',
    'win',
    'loss',
    'retornou',
    'bateu',
    'bateram',
    'batemos',
    'atingiu',
    'atingimos',
    'pegou',
    'pegamos',
    'chegou',
    'tocou',
    'foi pro alvo',
    'stopou',
    'estopou',
    'fui stopado',
    'fomos stopados',
    'deu stop',
    'tomou stop',
    'tomamos stop',
    'levou stop',
    'deu alvo',
    'deu bom',
    'lucro de',
    'lucro atual',
    'lucro realizado',
    'em lucro',
    'no lucro',
    'prejuizo',
    'prejuizo de',
    'perda',
    'perdas',
    'perdida',
    'retorno',
    'rendimento',
    'ganhos',
    'ganho',
    'ganhamos',
    'acerto',
    'acertos',
    'placar',
    'resumo',
    'balanco',
    'fechou em',
    'fechou com',
    'fechada com',
    'fechado com',
    'fechada em',
    'fechada por',
    'fechada automaticamente',
    'parabens',
    'gain',
  ],
  follower: listed(`
    obrigado | obrigada | valeu | brigado | vlw | obg | parabens pelo | mestre | professor | deus abencoe | consegui | peguei | meu mano |
    chefe
  `),
  profit: ['lucro', 'lucros', 'ganho', 'ganhos', 'do lucro', 'dos lucros'],
  hold: listed(`
    segurar | segure | segurem | seguramos | segurando | manter | mantenha | mantenham | mantemos | mantendo | hold | holdar |
    deixe o resto | deixar o resto
  `),
  optional: [
    'opcional',
    'opcionalmente',
    'se quiser',
    'se quiserem',
    'quem quiser',
    'se preferir',
    'quem preferir',
    'recomendo',
    'recomendamos',
    'sugiro',
    'sugerimos',
    ...combine(
      ['pode', 'podem', 'podemos', 'ja pode', 'ja podem', 'quem quiser pode', 'voce pode', 'voces podem', 'considere', 'considerem'],
      [
        'realizar',
        'fechar',
        'encerrar',
        'zerar',
        'sair',
        'mover',
        'subir',
        'colocar',
        'ajustar',
        'cancelar',
        'garantir',
        'proteger',
        'tirar',
        'parcial',
      ],
    ),
  ],
};
