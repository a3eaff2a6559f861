package org.storycorner.handover;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The staff share as comma-separated values (RFC 4180, UTF-8): one line for each month and service, and for each month and
 * all services together, where a story about several is counted once.
 */
public final class ShareCsv {

    private static final String LINE_END = "\r\n";
    private static final String ALL = "*";

    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private ShareCsv() {}

    /** The name under which a service is written is looked up by its id. */
    public static String of(StaffShare share, UnaryOperator<String> names) {
        var heads = Stream.concat(
                Stream.of("month", "service", "name", "stories", "by_staff"),
                StaffShare.WITH.stream().map(with -> "with_" + with.toLowerCase(Locale.ROOT)));
        return Stream.concat(Stream.of(line(heads)), lines(share, names)).collect(Collectors.joining());
    }

    private static Stream<String> lines(StaffShare share, UnaryOperator<String> names) {
        return share.byMonth().entrySet().stream().flatMap(month -> {
            var told = month.getValue();
            var services = told.services().stream()
                    .map(service ->
                            line(month.getKey().toString(), service, names.apply(service), told.about(service)));
            return Stream.concat(Stream.of(line(month.getKey().toString(), ALL, ALL, told)), services);
        });
    }

    private static String line(String month, String service, String name, StaffShare told) {
        return line(Stream.concat(
                Stream.of(month, service, name, Long.toString(told.all()), Long.toString(told.byStaff())),
                StaffShare.WITH.stream().map(with -> Long.toString(told.with(with)))));
    }

    private static String line(Stream<String> values) {
        return values.map(ShareCsv::quoted).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String quoted(String value) {
        var harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
        return harmless.matches("[\\w .*-]*") ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
