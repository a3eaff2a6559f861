// The letters of the on-screen keyboard: rows of keys for each language, in the order of its usual keyboard and in the
// order of its alphabet. The rows are what is seen from left to right; an alphabet that is read from the right starts
// there. Keys in {braces} do something, all others write what stands on them. Each language can write what stands in an
// e-mail's address: - _ . + ' @

const LATIN = {
  usual: ['q w e r t y u i o p', "a s d f g h j k l ’", '{shift} z x c v b n m {bksp}'],
  abc: ['a b c d e f g h i j', 'k l m n o p q r s ’', '{shift} t u v w x y z {bksp}'],
  names: { usual: 'QWERTY', abc: 'ABC' },
  comma: ',',
  stop: '.',
  signs: ['1 2 3 4 5 6 7 8 9 0', '- _ / : ; ( ) £ & @ %', '! ? “ ” \' + = * # {bksp}'],
  cases: true,
};

const LAYOUTS = {
  en: LATIN,
  // The grave accents are the only ones that Gaelic writes.
  gd: {
    ...LATIN,
    usual: ['à è ì ò ù', ...LATIN.usual],
    abc: ['à è ì ò ù', ...LATIN.abc],
  },
  pl: {
    ...LATIN,
    usual: ['ą ć ę ł ń ó ś ź ż', ...LATIN.usual],
    abc: ['a ą b c ć d e ę f g', 'h i j k l ł m n ń o ó', 'p q r s ś t u v w x', '{shift} y z ź ż ’ {bksp}'],
    signs: ['1 2 3 4 5 6 7 8 9 0', '- _ / : ; ( ) £ & @ %', "! ? „ ” ' + = * # {bksp}"],
  },
  // The letters with a comma below, not the ones with a cedilla.
  ro: {
    ...LATIN,
    usual: ['ă â î ș ț', ...LATIN.usual],
    abc: ['a ă â b c d e f g h', 'i î j k l m n o p q', 'r s ș t ț u v w x', '{shift} y z ’ - {bksp}'],
    signs: ['1 2 3 4 5 6 7 8 9 0', '- _ / : ; ( ) £ & @ %', "! ? „ ” ' + = * # {bksp}"],
  },
  uk: {
    ...LATIN,
    usual: ['й ц у к е н г ш щ з х ї', 'ф і в а п р о л д ж є ґ', '{shift} я ч с м и т ь б ю ’ {bksp}'],
    abc: ['а б в г ґ д е є ж з и і', 'ї й к л м н о п р с т у', '{shift} ф х ц ч ш щ ь ю я ’ {bksp}'],
    names: { usual: 'ЙЦУКЕН', abc: 'АБВ' },
    signs: ['1 2 3 4 5 6 7 8 9 0', '- _ / : ; ( ) £ & @ %', "! ? « » № ' + = * # {bksp}"],
    own: 'УКР',
  },
  ar: {
    usual: [
      'أ إ آ ء ؤ ئ ى ة ذ',
      'ض ص ث ق ف غ ع ه خ ح ج د',
      'ش س ي ب ل ا ت ن م ك ط',
      'ظ ز و ر {bksp}',
    ],
    abc: [
      'ة ى ئ ؤ ء آ إ أ',
      'ر ذ د خ ح ج ث ت ب ا',
      'ف غ ع ظ ط ض ص ش س ز',
      'ي و ه ن م ل ك ق {bksp}',
    ],
    names: { usual: 'ضصث', abc: 'أبت' },
    comma: '،',
    stop: '.',
    signs: ['1 2 3 4 5 6 7 8 9 0', '- _ / : ؛ ( ) £ & @ %', 'ّ َ ِ ُ ْ ً', "! ؟ « » ' + = * # {bksp}"],
    own: 'ع',
  },
  ur: {
    usual: [
      'آ ٹ ڑ ڈ ص ض خ ذ ث ظ غ ں',
      'ق و ع ر ت ے ء ی ہ پ ئ ؤ',
      'ا س د ف گ ح ج ک ل ھ',
      'ز ش چ ط ب ن م ژ ۂ ۃ {bksp}',
    ],
    abc: [
      'خ ح چ ج ث ٹ ت پ ب آ ا',
      'ض ص ش س ژ ز ڑ ر ذ ڈ د',
      'ن م ل گ ک ق ف غ ع ظ ط',
      'ۃ ؤ ئ ے ی ء ھ ہ و ں {bksp}',
    ],
    names: { usual: 'قوع', abc: 'ابپ' },
    comma: '،',
    stop: '۔',
    signs: ['1 2 3 4 5 6 7 8 9 0', '- _ / : ؛ ( ) £ & @ %', 'ّ َ ِ ُ ً ٰ ۂ', "! ؟ ‘ ’ ' . + = * # {bksp}"],
    own: 'اردو',
  },
  zh: {
    ...LATIN,
    usual: ['q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m {bksp}'],
    abc: ['a b c d e f g h i j', 'k l m n o p q r s', 't u v w x y z {bksp}'],
    comma: '，',
    stop: '。',
    signs: ['1 2 3 4 5 6 7 8 9 0', '- _ / ： ； （ ） £ 、 @ %', "！ ？ “ ” 《 》 …… ' . + # {bksp}"],
    cases: false,
    own: '中文',
    pinyin: true,
  },
};

export function layoutOf(tag) {
  return LAYOUTS[tag.split('-')[0]] ?? LATIN;
}

export function latin() {
  return LATIN;
}
