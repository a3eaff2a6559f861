// Chinese characters for letters in Pinyin: first the words that stories of care often need, a list of our own, then single
// characters by how common they are, from simple-keyboard-layouts. No dictionary: longer words come character by character.

import chinese from './simple-keyboard-layouts/build/layouts/chinese.js';

const SYLLABLES = chinese.layoutCandidates;
const LONGEST_SYLLABLE = 6;
const MOST_COMPLETIONS = 6;

const WORDS = new Map(
  `
  yisheng 医生, hushi 护士, yiyuan 医院, zhensuo 诊所, yaofang 药房, yao 药, chiyao 吃药, kanbing 看病,
  bingren 病人, shengbing 生病, jibing 疾病, guahao 挂号, yuyue 预约, jiancha 检查, zhiliao 治疗,
  shoushu 手术, zhuyuan 住院, chuyuan 出院, bingfang 病房, jizhen 急诊, jiuhuche 救护车, yachi 牙齿,
  yayi 牙医, yanjing 眼睛, xinzang 心脏, toutong 头痛, tengtong 疼痛, teng 疼, tong 痛, fashao 发烧,
  kesou 咳嗽, ganmao 感冒, dazhen 打针, yimiao 疫苗, huli 护理, zhaogu 照顾, zhaoliao 照料, huliyuan 护理员,
  yanglaoyuan 养老院, shequ 社区, zhongxin 中心, fuwu 服务, gongzuo 工作, renyuan 人员,
  gongzuorenyuan 工作人员, jiedai 接待, qiantai 前台, fanyi 翻译, zhiyuanzhe 志愿者, jiaren 家人,
  pengyou 朋友, mama 妈妈, baba 爸爸, erzi 儿子, nver 女儿, zhangfu 丈夫, qizi 妻子, laoren 老人, haizi 孩子,
  nainai 奶奶, yeye 爷爷, wo 我, women 我们, ni 你, nimen 你们, nin 您, ta 他 她 它, tamen 他们 她们, zhe 这,
  zhege 这个, na 那, nage 那个, zheli 这里, nali 那里 哪里, shenme 什么, weishenme 为什么, zenme 怎么,
  zenmeyang 怎么样, shei 谁, shihou 时候, jintian 今天, mingtian 明天, zuotian 昨天, xianzai 现在,
  yihou 以后, yiqian 以前, zaoshang 早上, shangwu 上午, zhongwu 中午, xiawu 下午, wanshang 晚上,
  xingqi 星期, shijian 时间, xiaoshi 小时, fenzhong 分钟, dengle 等了, dengdai 等待, henjiu 很久, jiu 久,
  hen 很, henhao 很好, feichang 非常, bu 不, bushi 不是, buhao 不好, meiyou 没有, you 有, yinwei 因为,
  suoyi 所以, danshi 但是, ruguo 如果, haiyou 还有, yexu 也许, yijing 已经, juede 觉得, ganjue 感觉,
  ganxie 感谢, xiexie 谢谢, duibuqi 对不起, keyi 可以, buneng 不能, yinggai 应该, xuyao 需要, xiwang 希望,
  xiang 想, zhidao 知道, buzhidao 不知道, mingbai 明白, dong 懂, tingdong 听懂, jieshi 解释, shuohua 说话,
  gaosu 告诉, wen 问, wenti 问题, huida 回答, bangzhu 帮助, bangmang 帮忙, dianhua 电话, dadianhua 打电话,
  gaoxing 高兴, kaixin 开心, nanguo 难过, shengqi 生气, danxin 担心, haipa 害怕, anquan 安全, anxin 安心,
  manyi 满意, bumanyi 不满意, shiwang 失望, gudu 孤独, zunzhong 尊重, youshan 友善, qinqie 亲切,
  reqing 热情, naixin 耐心, renzhen 认真, xiaoxin 小心, ganjing 干净, anjing 安静, chaonao 吵闹,
  shufu 舒服, bushufu 不舒服, leng 冷, re 热, lei 累, shuijiao 睡觉, chifan 吃饭, fan 饭, shui 水,
  heshui 喝水, cesuo 厕所, fangjian 房间, chuang 床, lunyi 轮椅, zoulu 走路, chezhan 车站,
  gonggongqiche 公共汽车, tingche 停车, dongxi 东西, difang 地方, shiqing 事情, gushi 故事, jingli 经历,
  yijian 意见, jianyi 建议, gaijin 改进, genghao 更好, zuihao 最好, bijiao 比较, yiqi 一起, yige 一个,
  yixie 一些, yidian 一点, dajia 大家, ren 人, sheng 生, jia 家, huijia 回家, lai 来, qu 去, hao 好,
  da 大, xiao 小, duo 多, shao 少, kuai 快, man 慢, zhongguo 中国, yingguo 英国, sugelan 苏格兰,
  zhongwen 中文, yingyu 英语, mingzi 名字,
`
    .split(/[,\n]+/)
    .map((entry) => entry.trim().split(' '))
    .filter(([letters]) => letters)
    .map(([letters, ...words]) => [letters, words]),
);

/** What the letters may mean, best first: the text, and how many of the letters it takes up. */
export function offers(letters) {
  const found = new Map();
  const offer = (text, count) => found.has(text) || found.set(text, { text, letters: count });

  for (let length = letters.length; length > 1; length -= 1) {
    for (const word of WORDS.get(letters.slice(0, length)) ?? []) offer(word, length);
  }
  for (const word of completions(letters)) offer(word, letters.length);
  for (let length = Math.min(letters.length, LONGEST_SYLLABLE); length > 0; length -= 1) {
    for (const character of SYLLABLES[letters.slice(0, length)]?.split(' ') ?? []) offer(character, length);
  }
  if (!found.size) beginnings(letters).forEach((character) => offer(character, letters.length));
  return [...found.values()];
}

function completions(letters) {
  if (letters.length < 3) return [];
  return [...WORDS].filter(([whole]) => whole.startsWith(letters)).flatMap(([, words]) => words).slice(0, MOST_COMPLETIONS);
}

function beginnings(letters) {
  return Object.keys(SYLLABLES)
    .filter((syllable) => syllable.startsWith(letters))
    .map((syllable) => SYLLABLES[syllable].split(' ')[0]);
}
