package org.storycorner.sync;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.storycorner.sync.XmlElements.Element;

/** What the documents of an OpenRosa server say: the envelope of an answer, a list of forms, an instance shown again. */
final class OpenRosaDocuments {

    private OpenRosaDocuments() {}

    /** Whether this is a whole {@code OpenRosaResponse}: nothing else counts as a server's word that it has a story. */
    static boolean isEnvelope(String document) {
        var elements = XmlElements.of(document);
        return !elements.isEmpty() && elements.getFirst().name().equals("OpenRosaResponse");
    }

    /** Whether this is a list of forms at all. */
    static boolean isFormList(String document) {
        var elements = XmlElements.of(document);
        return !elements.isEmpty() && elements.getFirst().name().equals("xforms");
    }

    /** The version in which a list holds this form (empty text where it names none); empty when it does not hold it. */
    static Optional<String> versionOf(Form form, String formList) {
        boolean inForm = false;
        boolean found = false;
        String version = "";
        for (var element : XmlElements.of(formList)) {
            switch (element.path()) {
                case "/xforms/xform" -> {
                    if (found) {
                        return Optional.of(version);
                    }
                    inForm = true;
                    version = "";
                }
                case "/xforms/xform/formID" ->
                    found = inForm && element.text().strip().equals(form.id());
                case "/xforms/xform/version" -> version = element.text().strip();
                default -> {
                    // names, hashes and addresses are not asked for
                }
            }
        }
        return found ? Optional.of(version) : Optional.empty();
    }

    /** Whether this document holds an instance of the form, bare or wrapped. */
    static boolean holdsInstance(Form form, String document) {
        return !instance(form, document).isEmpty();
    }

    /** Whether a document holds every field of a sent instance with the same text; what a server adds is its own affair. */
    static boolean holdsAllOf(String sent, Form form, String document) {
        return instance(form, document)
                .entrySet()
                .containsAll(instance(form, sent).entrySet());
    }

    /** The fields below the form's root, by their paths from it; empty when there is no such root. */
    private static Map<String, String> instance(Form form, String document) {
        var elements = XmlElements.of(document);
        return elements.stream()
                .filter(element -> isRoot(element, form))
                .findFirst()
                .map(root -> below(root, elements))
                .orElse(Map.of());
    }

    private static boolean isRoot(Element element, Form form) {
        return element.name().equals(Form.ROOT)
                && Objects.equals(element.attributes().get("id"), form.id());
    }

    private static Map<String, String> below(Element root, List<Element> elements) {
        return elements.stream()
                .filter(element -> element.path().startsWith(root.path() + "/"))
                .collect(Collectors.toMap(
                        element -> element.path().substring(root.path().length()),
                        Element::text,
                        (first, second) -> first + "\n" + second));
    }
}
