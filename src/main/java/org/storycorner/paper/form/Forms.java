package org.storycorner.paper.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Every form that was ever printed, in each of its versions. */
public final class Forms {

    /** The forms that are printed today. */
    public static final List<String> IDS = List.of("story-a4", "story-a4-large-print");

    private static final Map<String, Optional<Form>> READ = new ConcurrentHashMap<>();

    private Forms() {}

    /** The version of a form that is printed today; empty when there is no such form. */
    public static Optional<Form> current(String id) {
        return IDS.contains(id) ? read(id, "form.yaml") : Optional.empty();
    }

    /** A form as it was when its pages were printed; empty when there never was such a form or version. */
    public static Optional<Form> find(String id, int version) {
        return current(id)
                .flatMap(form -> form.version() == version
                        ? Optional.of(form)
                        : read(id, "old/form-%d.yaml".formatted(version)));
    }

    private static Optional<Form> read(String id, String name) {
        return READ.computeIfAbsent("/forms/" + id + "/" + name, FormFile::read);
    }
}
