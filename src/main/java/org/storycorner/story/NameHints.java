package org.storycorner.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words that follow "my name is", "I am called" and the like in the kiosk's languages. */
final class NameHints {

    /** After these comes a name, unless the next word is one that can't be. */
    private static final Map<String, List<List<String>>> BEFORE = phrases("""
            name is|name was|name's|i am called|i'm called|they call me|is mise|s mise|nazywam się|nazywam sie|\
            mam na imię|mam na imie|na imię mi|na imie mi|moje imię to|moje imie to|мене звати|мене звуть|я називаюся|\
            mă numesc|ma numesc|numele meu este|اسمي|إسمي|أدعى|ادعى""");

    /** After these comes a name only if it begins with a capital letter. */
    private static final Map<String, List<List<String>>> BEFORE_A_CAPITAL =
            phrases("e m ainm|e m'ainm|mă cheamă|ma cheama|моє ім'я|my name|моє імя");

    private static final Set<String> NO_NAMES = Set.of("""
            a about again all also always an and as at back because but by called changed changing common difficult down \
            each easy every first for from gone hard here his her if important in is it just known last like long lost me \
            mentioned misspelled misspelt missing mixed mr mrs my names never no not now of often on once one only or out \
            over printed pronounced put read right said short so something spelled spelt still that the their there this \
            three to too twice two unknown up used very was what when where which who why with written wrong wrote you your \
            daily regularly \
            nie tak źle jest był było w na z do i ale jak inaczej \
            до не так коли написали було в на з і та але як через щоразу \
            nu scris este era pe la cu și si dar cum tot \
            لم ليس لا ما مكتوب كان على في كانت غير من إلى""".split("\\s+"));

    private static final Set<String> NOT_IN_URDU_NAME =
            Set.of("میں", "پر", "نہیں", "کیا", "غلط", "لکھا", "سے", "بھی", "لوگ", "وہ", "یہ", "کو", "نے");

    /** The commonest family names; a name after "我叫" begins with one, "I called the nurse" does not. */
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎武乔贺赖龚";

    private static final List<List<String>> BEFORE_HAN =
            List.of(List.of("我", "叫"), List.of("名", "字", "是"), List.of("名", "字", "叫"), List.of("名", "叫"));

    private static final int MOST_WORDS = 3;

    private final Tokens tokens;
    private final List<Hint> found = new ArrayList<>();

    private NameHints(Tokens tokens) {
        this.tokens = tokens;
    }

    static List<Hint> in(Tokens tokens) {
        var names = new NameHints(tokens);
        IntStream.range(0, tokens.size()).forEach(names::lookAt);
        return names.found;
    }

    private void lookAt(int index) {
        var token = tokens.get(index);
        if (token.kind() == Token.Kind.HAN) {
            BEFORE_HAN.stream()
                    .filter(words -> tokens.reads(index, words))
                    .forEach(words -> inHan(index + words.size(), 3));
            if (tokens.reads(index, List.of("我", "姓"))) {
                inHan(index + 2, 1);
            }
        } else if (token.kind() == Token.Kind.WORD) {
            BEFORE.getOrDefault(token.text(), List.of()).stream()
                    .filter(words -> tokens.reads(index, words))
                    .forEach(words -> after(index + words.size(), false));
            BEFORE_A_CAPITAL.getOrDefault(token.text(), List.of()).stream()
                    .filter(words -> tokens.reads(index, words))
                    .forEach(words -> after(index + words.size(), true));
            inGaelic(index);
            inUrdu(index);
        }
    }

    private void after(int first, boolean onlyCapital) {
        if (!tokens.isGap(first, " :—–-", 3) || !isName(tokens.get(first), onlyCapital)) {
            return;
        }
        int last = first;
        while (last + 1 < tokens.size()
                && last - first + 1 < MOST_WORDS
                && tokens.isGap(last + 1, " ", 1)
                && tokens.get(last + 1).capital()
                && isName(tokens.get(last + 1), true)) {
            last++;
        }
        note(first, last);
    }

    private static boolean isName(Token word, boolean onlyCapital) {
        return word.kind() == Token.Kind.WORD
                && word.text().length() > 1
                && !NO_NAMES.contains(word.text())
                && (word.capital() || !onlyCapital);
    }

    /** "'S e … an t-ainm a th' orm". */
    private void inGaelic(int index) {
        if (!tokens.reads(index, List.of("an", "t-ainm"))) {
            return;
        }
        int first = index;
        while (first > 0 && index - first < MOST_WORDS && tokens.get(first - 1).capital()) {
            first--;
        }
        if (first < index) {
            note(first, index - 1);
        }
    }

    /** "میرا نام … ہے" and "مجھے … کہتے ہیں". */
    private void inUrdu(int index) {
        if (tokens.reads(index, List.of("میرا", "نام"))) {
            between(index + 2, "ہے");
        } else if (tokens.get(index).is("مجھے")) {
            between(index + 1, "کہتے");
        }
    }

    private void between(int first, String end) {
        for (int last = first; last < Math.min(first + MOST_WORDS, tokens.size() - 1); last++) {
            if (NOT_IN_URDU_NAME.contains(tokens.get(last).text())) {
                return;
            }
            if (tokens.get(last + 1).is(end)) {
                note(first, last);
                return;
            }
        }
    }

    private void inHan(int first, int most) {
        if (first >= tokens.size()
                || !tokens.isJoined(first, "")
                || !SURNAMES.contains(tokens.get(first).text())) {
            return;
        }
        int last = first;
        while (last - first + 1 < most
                && tokens.isJoined(last + 1, "")
                && tokens.get(last + 1).kind() == Token.Kind.HAN) {
            last++;
        }
        note(first, last);
    }

    private void note(int first, int last) {
        var name = new Hint(
                Hint.Kind.NAME, tokens.get(first).start(), tokens.get(last).end());
        if (found.isEmpty() || !found.getLast().overlaps(name)) {
            found.add(name);
        }
    }

    /** The phrases by their first word. */
    private static Map<String, List<List<String>>> phrases(String phrases) {
        return List.of(phrases.split("\\|")).stream()
                .map(phrase -> List.of(phrase.split(" ")))
                .collect(Collectors.groupingBy(List::getFirst));
    }
}
